package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.server.core.equalise.DeliveredLine;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.equalise.Promise.Verdict;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.testkit.LinkConditions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Round trips of 40 ms, held against what was signed before the first tick. */
class PromiseSimTest {

    private static final int SECONDS = 20;

    private final SimWorld world = new SimWorld(5);

    @Test
    void aMatchWhoseLinesAreAsPromisedBeginsTwoSecondsAfterItsLastPlayer() {
        SimMatch match = open(DifferencePolicy.REASSIGN, 38_000, 42_000);
        world.join(match, 0);
        world.advance(5, TimeUnit.SECONDS);
        world.join(match, 1);

        world.advance(1_900, TimeUnit.MILLISECONDS);
        assertThat(match.turns).isEmpty();
        world.advance(500, TimeUnit.MILLISECONDS);

        assertThat(match.turns).containsExactly("started");
        assertThat(match.session().delivered().lines())
                .extracting(DeliveredLine::verdict)
                .containsOnly(Verdict.KEPT);
    }

    @Test
    void aBrokenPromiseEndsTheMatchBeforeItsFirstTickIfThatIsItsPolicy() {
        SimMatch match = open(DifferencePolicy.REASSIGN, 40_000, 30_000);
        world.joinAll(match);

        world.advance(3, TimeUnit.SECONDS);

        assertThat(match.turns).containsExactly("misplaced", "ended");
        assertThat(match.session().phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(match.session().tick()).isZero();
        assertThat(match.outcome).isNull();
        for (SimPlayer player : match.players) {
            assertThat(player.session.state()).isEqualTo(ClientState.DISCONNECTED);
            assertThat(player.session.disconnectReason()).isEqualTo(DisconnectReason.SERVER_STOPPING);
        }
    }

    @Test
    void aBrokenPromiseIsNotedAndPlayedOnOtherwise() {
        SimMatch match = open(DifferencePolicy.FLAG, 40_000, 30_000);
        world.joinAll(match);

        world.advance(5, TimeUnit.SECONDS);

        assertThat(match.turns).containsExactly("started");
        assertThat(match.session().delivered().lines())
                .extracting(DeliveredLine::verdict)
                .containsExactly(Verdict.KEPT, Verdict.BROKEN);
        assertThat(match.session().delivered().lines().get(1).checkedMicros()).isBetween(40_000L, 41_000L);
    }

    @Test
    void whoAnswersNothingHoldsTheMatchUpForFiveSecondsAndMovesNothing() {
        SimMatch match = open(DifferencePolicy.REASSIGN, 40_000, 40_000);
        world.joinAll(match);
        match.players.get(1).holdEchoes(3_600_000_000_000L);

        world.advance(4_900, TimeUnit.MILLISECONDS);
        assertThat(match.turns).isEmpty();
        world.advance(1, TimeUnit.SECONDS);

        assertThat(match.turns).containsExactly("started");
        assertThat(match.session().delivered().lines().get(1).verdict()).isEqualTo(Verdict.UNMEASURED);
    }

    @Test
    void whoGoesAwayAndComesBackIsMeasuredAllTheSame() {
        SimMatch match = open(DifferencePolicy.REASSIGN, 40_000, 30_000);
        world.joinAll(match);
        SimPlayer shy = match.players.get(1);
        shy.holdEchoes(3_600_000_000_000L);
        world.advance(3, TimeUnit.SECONDS);
        shy.session.close(shy);
        world.advance(4, TimeUnit.SECONDS);

        world.join(match, 1);
        world.advance(1, TimeUnit.SECONDS);
        assertThat(match.turns).isEmpty();
        world.advance(2, TimeUnit.SECONDS);

        assertThat(match.turns).containsExactly("misplaced", "ended");
    }

    @Test
    void echoesThatAreHeldBackBreakThePromise() {
        SimMatch match = open(DifferencePolicy.FLAG, 40_000, 40_000);
        world.joinAll(match);
        match.players.get(1).holdEchoes(10_000_000);

        world.advance(5, TimeUnit.SECONDS);

        assertThat(match.session().delivered().lines().get(1).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aMatchWithoutAPromiseWaitsForNoEcho() {
        SimMatch match = world.open(new RunnerGame(), 60, 2, SECONDS);
        world.network.conditions(LinkConditions.delay(20_000_000, 0));
        world.joinAll(match);

        world.advance(300, TimeUnit.MILLISECONDS);

        assertThat(match.turns).containsExactly("started");
    }

    private SimMatch open(DifferencePolicy policy, long firstMicros, long secondMicros) {
        world.network.conditions(LinkConditions.delay(20_000_000, 0));
        DeliveryTerms terms = new DeliveryTerms(List.of(firstMicros, secondMicros), policy, false);
        return world.open(new RunnerGame(), 60, 2, SECONDS, terms);
    }
}
