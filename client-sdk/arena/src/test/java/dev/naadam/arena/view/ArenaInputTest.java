package dev.naadam.arena.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import org.junit.jupiter.api.Test;

class ArenaInputTest {

    private final byte[] bytes = new byte[ArenaInput.BYTES];

    @Test
    void standsInEightBytes() {
        new ArenaInput()
                .stick(127, -127)
                .aim(0x1234)
                .use()
                .walk()
                .reload()
                .take(ArenaView.SMOKE)
                .fire(63, 0xABCD)
                .write(bytes);

        assertThat(bytes).containsExactly(127, -127, 0x34, 0x12, 0x3F, 63, 0xCD, 0xAB);
    }

    @Test
    void isReadAsItWasWritten() {
        new ArenaInput()
                .stick(-5, 6)
                .aim(-1)
                .take(ArenaView.BOLT_THROWER)
                .fire(17, 900)
                .write(bytes);

        ArenaInput read = new ArenaInput().read(bytes, 0);

        assertThat(read.stickX()).isEqualTo(-5);
        assertThat(read.stickY()).isEqualTo(6);
        assertThat(read.aim()).isEqualTo(65535);
        assertThat(read.weapon()).isEqualTo(ArenaView.BOLT_THROWER);
        assertThat(read.fires()).isTrue();
        assertThat(read.uses() || read.walks() || read.reloads()).isFalse();
        assertThat(read.fireFraction64()).isEqualTo(17);
        assertThat(read.seenAgeTicks64()).isEqualTo(900);
    }

    @Test
    void zerosPressNothing() {
        new ArenaInput().stick(9, 9).use().fire(1, 1).clear().write(bytes);

        assertThat(bytes).containsOnly(0);
    }

    @Test
    void anyBytesAreAnInputWithinItsRanges() {
        SeededRandom random = new SeededRandom(1);
        for (int i = 0; i < 10_000; i++) {
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) random.nextInt(256);
            }

            ArenaInput input = new ArenaInput().read(bytes, 0);

            assertThat(input.stickX()).isBetween(-127, 127);
            assertThat(input.stickY()).isBetween(-127, 127);
            assertThat(input.aim()).isBetween(0, 65535);
            assertThat(input.weapon()).isBetween(0, 3);
            assertThat(input.fireFraction64()).isBetween(0, 63);
            assertThat(input.seenAgeTicks64()).isBetween(0, 65535);
        }
    }

    @Test
    void anAgeBeyondSixteenBitsIsTheOldestThatCanBeSaid() {
        assertThat(new ArenaInput().fire(0, 70_000).seenAgeTicks64()).isEqualTo(65535);
        assertThat(new ArenaInput().fire(0, -1).seenAgeTicks64()).isZero();
    }
}
