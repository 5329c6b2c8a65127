package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import org.junit.jupiter.api.Test;

class CountersTest {

    @Test
    void everyNameHasACountOfItsOwn() {
        Counters counters = new Counters();

        int times = 0;
        for (PacketFate fate : PacketFate.values()) {
            add(++times, () -> counters.packet(fate));
        }
        for (InputFate fate : InputFate.values()) {
            add(++times, () -> counters.input(fate));
        }
        for (Counters.Count count : Counters.Count.values()) {
            counters.add(count, ++times);
        }

        long expected = 0;
        for (PacketFate fate : PacketFate.values()) {
            assertThat(counters.packets(fate)).isEqualTo(++expected);
        }
        for (InputFate fate : InputFate.values()) {
            assertThat(counters.inputs(fate)).isEqualTo(++expected);
        }
        for (Counters.Count count : Counters.Count.values()) {
            assertThat(counters.of(count)).isEqualTo(++expected);
        }
    }

    @Test
    void amountsAddUp() {
        Tally<InputFate> tally = new Tally<>(InputFate.class);

        tally.add(InputFate.LATE, 3);
        tally.add(InputFate.LATE, 1L << 40);

        assertThat(tally.of(InputFate.LATE)).isEqualTo((1L << 40) + 3);
        assertThat(tally.of(InputFate.EARLY)).isZero();
    }

    private static void add(int times, Runnable count) {
        for (int i = 0; i < times; i++) {
            count.run();
        }
    }
}
