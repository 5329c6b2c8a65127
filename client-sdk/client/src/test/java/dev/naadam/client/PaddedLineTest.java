package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.Line;
import dev.naadam.testkit.StateDraft;
import org.junit.jupiter.api.Test;

/** What a client does with a LINE (PROTOCOL.md section 7). */
class PaddedLineTest {

    private static final int TICK = 20;

    private final Playground ground = new Playground(60);

    @Test
    void showsTheLineAsItIsAndAsItIsPadded() {
        ground.playing(5);

        ground.server.sendLine(new Line(21_250, 28_750));
        ground.run(0);

        assertThat(ground.client.statistics().roundTripMicros()).isEqualTo(21_250);
        assertThat(ground.client.statistics().paddedRoundTripMicros()).isEqualTo(50_000);
    }

    @Test
    void showsNothingOfALineThatIsNotMeasuredYet() {
        ground.connected();

        ground.server.sendLine(new Line(0, 12_000));
        ground.run(0);

        assertThat(ground.client.statistics().roundTripMicros()).isZero();
        assertThat(ground.client.statistics().paddedRoundTripMicros()).isZero();
    }

    @Test
    void beginsToPlayThePaddingEarlierThatItWasToldBeforeTheFirstState() {
        Playground padded = new Playground(60).connected();
        padded.server.sendLine(new Line(21_250, 28_750));

        long plain = plannedNanos(ground.connected());
        long early = plannedNanos(padded);

        assertThat(plain - early).isCloseTo(28_750_000, within(10L));
    }

    @Test
    void aLineThatIsNoneChangesNothing() {
        ground.playing(5);
        ground.server.sendLine(new Line(21_250, 28_750));

        ground.server.send(PacketType.LINE, new byte[] {0, 0, 0, 0, 0, 0, 1, 0});
        ground.server.send(PacketType.LINE, new byte[7]);
        ground.run(0);

        assertThat(ground.client.statistics().count(PacketFate.MALFORMED)).isEqualTo(2);
        assertThat(ground.client.statistics().roundTripMicros()).isEqualTo(21_250);
    }

    private static long plannedNanos(Playground ground) {
        ground.send(new StateDraft(5, DotGame.view(5)));
        ground.run(400);
        return ground.client.intendedNanos(TICK) - ground.clock.nanos();
    }
}
