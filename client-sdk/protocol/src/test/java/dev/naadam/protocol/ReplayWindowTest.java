package dev.naadam.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.fuzz.Campaign;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayWindowTest {

    private final ReplayWindow window = new ReplayWindow();

    @Test
    void takesEachSequenceOnce() {
        window.take(1);

        assertThat(window.check(1)).isEqualTo(PacketFate.REPLAYED);
        assertThat(window.check(2)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void neverTakesSequencesBelowOne() {
        assertThat(window.check(0)).isEqualTo(PacketFate.STALE);
        assertThat(window.check(-1)).isEqualTo(PacketFate.STALE);
        assertThat(window.check(Long.MIN_VALUE)).isEqualTo(PacketFate.STALE);
    }

    @Test
    void checkingAloneChangesNothing() {
        window.take(10);

        assertThat(window.check(5_000)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(window.highest()).isEqualTo(10);
        assertThat(window.check(9)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void reaches1023BehindTheHighest() {
        window.take(2_000);

        assertThat(window.check(2_000 - 1_023)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(window.check(2_000 - 1_024)).isEqualTo(PacketFate.STALE);
    }

    @Test
    void takesWhatComesOutOfOrder() {
        window.take(100);
        window.take(98);

        assertThat(window.check(98)).isEqualTo(PacketFate.REPLAYED);
        assertThat(window.check(99)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(window.highest()).isEqualTo(100);
    }

    @Test
    void remembersTheOldestOfTheWindowAfterTheHighestEntersANewWord() {
        window.take(100);
        window.take(100 + 1_023);

        assertThat(window.check(100)).isEqualTo(PacketFate.REPLAYED);
        assertThat(window.check(101)).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void forgetsEverythingAfterAJumpOverTheWholeRing() {
        for (long sequence = 1; sequence <= 3_000; sequence++) {
            window.take(sequence);
        }

        window.take(1_000_000);

        for (long sequence = 1_000_000 - 1_023; sequence < 1_000_000; sequence++) {
            assertThat(window.check(sequence)).isEqualTo(PacketFate.ACCEPTED);
        }
    }

    @Test
    void worksAtTheEndOfTheSequenceSpace() {
        window.take(Long.MAX_VALUE - 1);
        window.take(Long.MAX_VALUE);

        assertThat(window.check(Long.MAX_VALUE)).isEqualTo(PacketFate.REPLAYED);
        assertThat(window.check(Long.MAX_VALUE - 1)).isEqualTo(PacketFate.REPLAYED);
        assertThat(window.check(Long.MAX_VALUE - 1_023)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(window.check(Long.MAX_VALUE - 1_024)).isEqualTo(PacketFate.STALE);
    }

    @Test
    void agreesWithASetThatForgetsNothing() {
        Campaign campaign = new Campaign(ReplayWindowTest.class);
        Random random = campaign.random();
        Set<Long> taken = new HashSet<>();
        long highest = 0;

        for (int i = 0; i < campaign.times(20_000); i++) {
            long sequence = Math.max(1, highest + offset(random));
            PacketFate expected = naive(taken, highest, sequence);

            assertThat(window.check(sequence)).as(campaign.toRepeat()).isEqualTo(expected);

            if (expected == PacketFate.ACCEPTED) {
                window.take(sequence);
                taken.add(sequence);
                highest = Math.max(highest, sequence);
            }
        }
    }

    /** Mostly near the highest, sometimes at the edges of the window and of the ring, rarely far ahead. */
    private static long offset(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> -1_024 + random.nextInt(3);
            case 1 -> random.nextInt(1_200);
            case 2 -> 1_086 + random.nextInt(4);
            case 3 -> random.nextInt(64) == 0 ? random.nextInt(1 << 20) : -random.nextInt(2_048);
            default -> random.nextInt(80) - 64;
        };
    }

    private static PacketFate naive(Set<Long> taken, long highest, long sequence) {
        if (sequence <= highest - 1_024) {
            return PacketFate.STALE;
        }
        return taken.contains(sequence) ? PacketFate.REPLAYED : PacketFate.ACCEPTED;
    }
}
