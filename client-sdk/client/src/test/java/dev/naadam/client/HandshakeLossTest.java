package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HandshakeLossTest {

    private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final LinkConditions LOST =
            LinkConditions.delay(DELAY_NANOS, 0).withLoss(1000);
    private static final LinkConditions FINE = LinkConditions.delay(DELAY_NANOS, 0);

    private final Playground ground = new Playground(60);

    HandshakeLossTest() {
        ground.network.conditions(FINE);
    }

    @Test
    void asksAgainWhenHelloIsLost() {
        loseFrom(Playground.CLIENT, 0);

        assertThat(ground.client.state()).isEqualTo(ClientState.WAITING);
        assertThat(ground.server.hellos()).isEqualTo(1);
        assertThat(ground.client.statistics().handshakeNanos()).isEqualTo(2 * DELAY_NANOS);
    }

    @Test
    void asksAgainWhenChallengeIsLost() {
        loseFrom(Playground.SERVER, 0);

        assertThat(ground.client.state()).isEqualTo(ClientState.WAITING);
        assertThat(ground.server.hellos()).isEqualTo(2);
    }

    @Test
    void asksAgainWhenConnectIsLost() {
        loseFrom(Playground.CLIENT, 30);

        assertThat(ground.client.state()).isEqualTo(ClientState.WAITING);
        assertThat(ground.server.connects()).isEqualTo(1);
    }

    @Test
    void asksAgainWhenAcceptIsLostAndTakesTheSameSession() {
        loseFrom(Playground.SERVER, 30);
        ground.server.sendWaiting(1, 2);
        ground.run(100);

        assertThat(ground.client.state()).isEqualTo(ClientState.WAITING);
        assertThat(ground.server.connects()).isEqualTo(2);
    }

    @Test
    void measuresPathsLongerThanItsPatience() {
        ground.network.conditions(LinkConditions.delay(10 * DELAY_NANOS, 0));

        ground.client.connect(ground.clock.nanos());
        ground.run(2_000);

        assertThat(ground.client.statistics().handshakeNanos()).isEqualTo(20 * DELAY_NANOS);
    }

    @Test
    void getsThroughHalfOfEverythingLost() {
        for (long randomSeed : RandomSeeds.list(20)) {
            Playground lossy = new Playground(60, randomSeed, 1.5);
            lossy.network.conditions(FINE.withLoss(500).withDuplicates(200));

            lossy.client.connect(lossy.clock.nanos());
            lossy.run(9_900);

            assertThat(lossy.diary.changes)
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .contains(ClientState.WAITING);
        }
    }

    /** One direction carries nothing for 100 ms from a time after the first HELLO on. */
    private void loseFrom(int sender, int afterMillis) {
        int receiver = sender == Playground.CLIENT ? Playground.SERVER : Playground.CLIENT;
        ground.client.connect(ground.clock.nanos());
        if (afterMillis > 0) {
            ground.run(afterMillis);
        }
        ground.network.conditions(sender, receiver, LOST);
        ground.run(100);
        ground.network.conditions(sender, receiver, FINE);
        ground.run(1_000);
    }
}
