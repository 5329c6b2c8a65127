package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.RefuseReason;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComebackTest {

    private final Comeback comeback = new Comeback(new SeededEntropy(1));

    @Test
    void comesBackAfterSilenceAndAnExpiredTicket() {
        List<ClientState> states = Arrays.stream(ClientState.values())
                .filter(state -> Comeback.isWorthATry(new Mailbox.Standing(state, null, null)))
                .toList();

        assertThat(states)
                .containsExactlyInAnyOrder(ClientState.TIMED_OUT, ClientState.UNREACHABLE, ClientState.TICKET_EXPIRED);
    }

    @Test
    void comesBackWhenTheServerEndedTheSessionWithoutMeaningThePlayer() {
        List<DisconnectReason> reasons = Arrays.stream(DisconnectReason.values())
                .filter(reason -> Comeback.isWorthATry(new Mailbox.Standing(ClientState.DISCONNECTED, null, reason)))
                .toList();

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        DisconnectReason.TIMED_OUT, DisconnectReason.SERVER_STOPPING, DisconnectReason.KEY_EXHAUSTED);
    }

    @Test
    void ofAllRefusalsOnlyAMatchThatMovesIsWorthAnotherTry() {
        List<RefuseReason> reasons = Arrays.stream(RefuseReason.values())
                .filter(reason -> Comeback.isWorthATry(new Mailbox.Standing(ClientState.REFUSED, reason, null)))
                .toList();

        assertThat(reasons).containsExactly(RefuseReason.NOT_HERE);
    }

    @Test
    void givesUpAfterEightTriesInARow() {
        assertThat(triesLeft()).isEqualTo(Comeback.MAX_TRIES);
        assertThat(comeback.tryAgain()).isFalse();
    }

    @Test
    void havingPlayedGivesAllTriesBack() {
        triesLeft();

        comeback.succeeded();

        assertThat(triesLeft()).isEqualTo(Comeback.MAX_TRIES);
    }

    @Test
    void delaysAreRandomBelowALimitThatDoublesUpToFourSeconds() {
        long[] longest = new long[Comeback.MAX_TRIES];
        for (int i = 0; i < 500; i++) {
            comeback.succeeded();
            for (int attempt = 0; attempt < longest.length; attempt++) {
                comeback.tryAgain();
                longest[attempt] = Math.max(longest[attempt], comeback.delayNanos());
            }
        }

        List<Long> millis = new ArrayList<>();
        for (long nanos : longest) {
            millis.add(nanos / 1_000_000);
        }
        assertThat(millis.get(0)).isBetween(240L, 249L);
        assertThat(millis.get(1)).isBetween(480L, 499L);
        assertThat(millis.get(3)).isBetween(1_920L, 1_999L);
        assertThat(millis.subList(4, 8)).allMatch(it -> it >= 3_800 && it < 4_000);
    }

    private int triesLeft() {
        int tries = 0;
        while (comeback.tryAgain()) {
            tries++;
        }
        return tries;
    }
}
