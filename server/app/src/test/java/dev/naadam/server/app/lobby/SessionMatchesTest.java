package dev.naadam.server.app.lobby;

import static dev.naadam.server.app.control.ControlBench.duel;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Outcome;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchRequest;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.core.equalise.DeliveryTerms;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Matches of lobbies: made once, and what became of them. */
final class SessionMatchesTest {

    private static final UUID MATCH = new UUID(5, 5);
    private static final List<SortedMap<String, Long>> NOTHING = List.of(new TreeMap<>(), new TreeMap<>());
    private static final MatchResult WON =
            new MatchResult(new Outcome(0, "score-limit", List.of(3L, 1L), NOTHING), 600, 42);

    private final ControlBench bench = new ControlBench();
    private final SessionMatches matches = new SessionMatches(bench.creation, bench.store);

    @Test
    void makesAMatchUnderItsIdOnce() {
        Made first = now(matches.make(MATCH, "cup", duel()));
        Made again = now(matches.make(MATCH, "cup", duel()));

        assertThat(first).isEqualTo(new Made.Hosted(ControlBench.SELF));
        assertThat(again).isEqualTo(new Made.Hosted(ControlBench.SELF));
        assertThat(bench.host.opened).hasSize(1);
        assertThat(bench.store.matches).containsOnlyKeys(MATCH);
    }

    @Test
    void takesAMatchThatIsOverForMade() {
        now(matches.make(MATCH, "cup", duel()));
        bench.store.states.put(MATCH, MatchProgress.State.FINISHED);

        assertThat(now(matches.make(MATCH, "cup", duel()))).isEqualTo(new Made.Hosted(ControlBench.SELF));
        assertThat(bench.host.opened).hasSize(1);
    }

    @Test
    void saysThatARegionHasNoRoomOrNoNode() {
        bench.places.isFull = true;

        assertThat(now(matches.make(MATCH, "cup", duel()))).isEqualTo(new Made.NoRoom());
        assertThat(now(matches.make(MATCH, "cup", in("nowhere")))).isEqualTo(new Made.NoRoom());
    }

    @Test
    void saysWhatTheGameDoesNotTake() {
        MatchRequest odd =
                new MatchRequest("chess", new TreeMap<>(), duel().teams(), 60, null, null, DeliveryTerms.NONE);

        assertThat(now(matches.make(MATCH, "cup", odd)))
                .isInstanceOfSatisfying(
                        Made.Unplayable.class,
                        unplayable -> assertThat(unplayable.reason()).contains("/game", "chess"));
    }

    @Test
    void doesNotKnowWhileTheStoreIsAway() {
        bench.store.isAway = true;

        assertThat(now(matches.make(MATCH, "cup", duel()))).isEqualTo(new Made.Unknown());
        assertThat(now(matches.fate(MATCH))).isEqualTo(new Fate.Open(false));
    }

    @Test
    void tellsWhatBecameOfAMatch() {
        assertThat(now(matches.fate(MATCH))).isEqualTo(new Fate.Missing());
        now(matches.make(MATCH, "cup", duel()));
        assertThat(now(matches.fate(MATCH))).isEqualTo(new Fate.Open(false));
        bench.store.states.put(MATCH, MatchProgress.State.LOST);
        assertThat(now(matches.fate(MATCH))).isEqualTo(new Fate.CutShort(EndReason.NODE_LOST));
        bench.store.states.put(MATCH, MatchProgress.State.FINISHED);
        assertThat(now(matches.fate(MATCH)))
                .as("its result is still on its way")
                .isEqualTo(new Fate.Open(true));
        bench.store.results.put(MATCH, WON);
        assertThat(now(matches.fate(MATCH))).isEqualTo(new Fate.Played(WON));
    }

    @Test
    void anAbandonedMatchHasNoResult() {
        now(matches.make(MATCH, "cup", duel()));
        bench.store.states.put(MATCH, MatchProgress.State.ABANDONED);
        bench.store.results.put(MATCH, new MatchResult(null, 0, 0));

        assertThat(now(matches.fate(MATCH))).isEqualTo(new Fate.CutShort(null));
    }

    private static MatchRequest in(String region) {
        return new MatchRequest("duel", new TreeMap<>(), duel().teams(), 60, null, region, DeliveryTerms.NONE);
    }
}
