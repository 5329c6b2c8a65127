package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.PlaceStore.Lease;
import dev.naadam.server.app.loop.MatchProgress.State;
import dev.naadam.server.core.session.Durability;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is ended behind nodes that died, and what is left alone. */
final class SweepTest {

    private final ControlBench bench = new ControlBench();

    @Test
    void aMatchOfADeadNodeIsLostToldAndCountedOnce() {
        MatchDescription match = hostedBy("dead");

        now(bench.sweep.others());
        now(bench.sweep.others());

        assertThat(bench.store.states).containsExactly(Map.entry(match.id(), State.LOST));
        assertThat(bench.archive.lost).containsExactly(match.id());
        assertThat(bench.counters.of(ControlCount.MATCHES_LOST)).isEqualTo(1);
        assertThat(bench.places.hosted).isEmpty();
        assertThat(bench.places.nodes).isEmpty();
    }

    /** Somebody goes on with it meanwhile, or the first node of its region comes back. */
    @Test
    void aMatchThatOutlivesItsServerIsLostOnlyAfterAMinute() {
        MatchDescription match = durable(hostedBy("dead"));
        now(bench.sweep.others());
        bench.nowNanos = Mourning.LIMIT.toNanos() - 1;
        now(bench.sweep.others());
        assertThat(bench.store.states).isEmpty();
        assertThat(bench.places.hosted).hasSize(1);

        bench.nowNanos++;
        now(bench.sweep.others());

        assertThat(bench.store.states).containsExactly(Map.entry(match.id(), State.LOST));
        assertThat(bench.places.hosted).isEmpty();
    }

    private MatchDescription durable(MatchDescription match) {
        MatchDescription strict = new MatchDescription(
                match.id(),
                match.organizer(),
                match.game(),
                match.setup(),
                match.teams(),
                match.randomSeed(),
                match.region(),
                match.node(),
                match.createdMillis(),
                match.terms(),
                Durability.STRICT);
        bench.store.matches.put(match.id(), strict);
        return strict;
    }

    @Test
    void aMatchThatEndedBeforeItsNodeDiedIsNotLost() {
        MatchDescription match = hostedBy("dead");
        bench.store.results.put(match.id(), new MatchResult(null, 5, 6));

        now(bench.sweep.others());

        assertThat(bench.store.states).isEmpty();
        assertThat(bench.places.hosted).isEmpty();
        assertThat(bench.counters.of(ControlCount.MATCHES_LOST)).isZero();
    }

    @Test
    void aMatchOfALivingNodeIsLeftAlone() {
        hostedBy("alive");
        bench.live.add(bench.node("alive", "east"));

        now(bench.sweep.others());

        assertThat(bench.store.states).isEmpty();
        assertThat(bench.places.hosted).hasSize(1);
    }

    @Test
    void aMatchThatFoundAnotherPlaceIsNotLostWithItsFirst() {
        MatchDescription match = hostedBy("dead");
        bench.store.matches.put(match.id(), on("other", match));

        now(bench.sweep.others());

        assertThat(bench.store.states).isEmpty();
        assertThat(bench.places.hosted).isEmpty();
    }

    @Test
    void aLeaseThatRanOutTakesItsRecordAlongAndNoOther() {
        MatchDescription mine = match("dead");
        MatchDescription moved = on("other", match("dead"));
        for (MatchDescription match : new MatchDescription[] {mine, moved}) {
            bench.store.matches.put(match.id(), match);
            bench.places.leases.put("dead/" + match.id(), new Lease("dead", match.id(), 1));
        }
        bench.places.nodes.add("dead");

        now(bench.sweep.others());
        assertThat(bench.store.matches).as("not before it ran out").hasSize(2);
        bench.places.isExpired = true;
        now(bench.sweep.others());

        assertThat(bench.store.matches).containsOnlyKeys(moved.id());
        assertThat(bench.places.leases).isEmpty();
        assertThat(bench.counters.of(ControlCount.LEASES_SWEPT)).isEqualTo(2);
    }

    @Test
    void whatThisNodeClaimedAndDoesNotHostIsLost() {
        MatchDescription match = hostedBy(ControlBench.SELF);
        CreatedMatch hosted = ((Answer.Done<CreatedMatch>) bench.create(ControlBench.caller("cup"), duel())).value();

        now(bench.sweep.ownUnhosted());

        assertThat(bench.store.states).containsOnlyKeys(match.id());
        assertThat(bench.places.hosted).containsOnlyKeys(hosted.match().id());
    }

    private MatchDescription hostedBy(String node) {
        MatchDescription match = match(node);
        bench.store.matches.put(match.id(), match);
        bench.places.hosted.put(match.id(), node);
        bench.places.nodes.add(node);
        return match;
    }

    private MatchDescription match(String node) {
        MatchDraft draft = ((Answer.Done<MatchDraft>) bench.drafts.draft("cup", duel())).value();
        return draft.on(bench.node(node, "east"));
    }

    private static MatchDescription on(String node, MatchDescription match) {
        UUID id = match.id();
        return new MatchDescription(
                id,
                match.organizer(),
                match.game(),
                match.setup(),
                match.teams(),
                1,
                match.region(),
                node,
                0,
                match.terms(),
                match.durability());
    }
}
