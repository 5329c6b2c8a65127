package dev.naadam.server.app.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Entropy;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codes that people read to each other. */
final class JoinCodeTest {

    private final Entropy entropy = new Random(7)::nextBytes;

    @Test
    void isReadAsItIsShown() {
        JoinCode code = JoinCode.draw(entropy);

        assertThat(code.shown()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(JoinCode.read(code.shown())).isEqualTo(code);
        assertThat(JoinCode.read(code.shown().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(code);
    }

    @Test
    void takesLettersForTheDigitsThatTheyLookLike() {
        assertThat(JoinCode.read("ooooo-iilll")).isEqualTo(new JoinCode("0000011111"));
    }

    @Test
    void isNothingElse() {
        assertThat(JoinCode.read("")).isNull();
        assertThat(JoinCode.read("0000-0000")).isNull();
        assertThat(JoinCode.read("00000-0000U")).isNull();
        assertThat(JoinCode.read("0".repeat(1_000_000))).isNull();
        assertThat(JoinCode.read("00000\r\n0000")).isNull();
    }

    @Test
    void drawsEverySymbolInEveryPlace() {
        Set<String> seen = new HashSet<>();
        for (int drawn = 0; drawn < 2_000; drawn++) {
            String symbols = JoinCode.draw(entropy).symbols();
            for (int place = 0; place < symbols.length(); place++) {
                seen.add(place + "" + symbols.charAt(place));
            }
        }

        assertThat(seen).hasSize(10 * 32);
    }

    @Test
    void doesNotPrintItself() {
        JoinCode code = JoinCode.draw(entropy);

        assertThat(code.toString()).doesNotContain(code.symbols());
    }
}
