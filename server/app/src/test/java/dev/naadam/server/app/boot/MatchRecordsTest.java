package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameSetup;
import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.Team;
import dev.naadam.server.app.loop.MatchProgress.State;
import dev.naadam.server.app.store.MatchRecord;
import dev.naadam.server.app.store.MatchState;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchRecordsTest {

    @Test
    void whatWasPromisedComesBackAsItWas() {
        DeliveryTerms terms = new DeliveryTerms(List.of(21_000L, 0L), DifferencePolicy.REASSIGN, true);

        MatchRecord record = MatchRecords.record(match(terms));

        assertThat(MatchRecords.stored(record).match()).isEqualTo(match(terms));
        assertThat(MatchRecords.withNextGeneration(record, 1).terms()).isEqualTo(terms);
    }

    @Test
    void whyAMatchWasCutShortComesBackFromItsState() {
        for (EndReason reason : EndReason.values()) {
            assertThat(MatchRecords.stored(ended(MatchRecords.unplayed(reason))).endReason())
                    .isEqualTo(reason);
        }
        assertThat(MatchRecords.stored(ended(MatchRecords.unplayed(null))).endReason())
                .isNull();
    }

    @Test
    void aMatchOfBrokenPromisesWasAbandoned() {
        assertThat(MatchRecords.stored(ended(MatchState.MISPLACED)).state()).isEqualTo(State.ABANDONED);
    }

    private static MatchRecord ended(MatchState state) {
        return MatchRecords.inState(MatchRecords.record(match(DeliveryTerms.NONE)), state);
    }

    private static MatchDescription match(DeliveryTerms terms) {
        return new MatchDescription(
                new UUID(1, 2),
                "cup",
                "duel",
                new GameSetup(60, List.of(0, 1), new TreeMap<>()),
                List.of(new Team("East", List.of("anu")), new Team("West", List.of("bat"))),
                7,
                "here",
                "node-1",
                77,
                terms,
                Durability.PROVISIONAL);
    }
}
