package dev.naadam.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.fuzz.Campaign;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceNumbersTest {

    private static final long WRAP = 1L << 32;

    @Test
    void readsTheFirstPacketsAsTheyAre() {
        assertThat(SequenceNumbers.extend(0, 1)).isEqualTo(1);
        assertThat(SequenceNumbers.extend(0, 1_000_000)).isEqualTo(1_000_000);
    }

    @Test
    void goesBelowZeroRatherThanFarAheadSoThatTheWindowCallsItStale() {
        assertThat(SequenceNumbers.extend(0, WRAP - 1)).isEqualTo(-1);
        assertThat(SequenceNumbers.extend(5, WRAP - 1)).isEqualTo(-1);
    }

    @Test
    void countsOnWhenTheLow32BitsWrap() {
        assertThat(SequenceNumbers.extend(WRAP - 1, 0)).isEqualTo(WRAP);
        assertThat(SequenceNumbers.extend(3 * WRAP - 2, 7)).isEqualTo(3 * WRAP + 7);
    }

    @Test
    void findsALatePacketFromBeforeTheWrap() {
        assertThat(SequenceNumbers.extend(WRAP + 3, WRAP - 2)).isEqualTo(WRAP - 2);
    }

    @Test
    void countsDownwardsExactlyHalfWayRound() {
        assertThat(SequenceNumbers.extend(WRAP, WRAP / 2)).isEqualTo(WRAP / 2);
        assertThat(SequenceNumbers.extend(WRAP, WRAP / 2 - 1)).isEqualTo(WRAP + WRAP / 2 - 1);
    }

    @Test
    void alwaysKeepsTheLowBitsAndIsTheNearest() {
        Campaign campaign = new Campaign(SequenceNumbersTest.class);
        Random random = campaign.random();

        for (int i = 0; i < campaign.times(10_000); i++) {
            long highest = random.nextLong() >>> (2 + random.nextInt(60));
            long low = random.nextInt() & 0xffff_ffffL;

            long extended = SequenceNumbers.extend(highest, low);

            assertThat(extended & 0xffff_ffffL).as(campaign.toRepeat()).isEqualTo(low);
            assertThat(Math.abs(extended - highest)).as(campaign.toRepeat()).isLessThanOrEqualTo(WRAP / 2);
        }
    }
}
