package dev.naadam.loadtest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ManualClock clock = new ManualClock(Long.MAX_VALUE - 200_000_000);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void drawsOneLineAgainAndAgainOnATerminal() {
        ProgressLine line = new ProgressLine(out, true, Duration.ofSeconds(10), clock);

        line.show("one");
        clock.advance(250, TimeUnit.MILLISECONDS);
        line.show("two");

        assertThat(written()).isEqualTo("\rone\033[K\rtwo\033[K");
    }

    @Test
    void drawsFourTimesASecondAtMost() {
        ProgressLine line = new ProgressLine(out, true, Duration.ofSeconds(10), clock);

        for (int i = 0; i < 100; i++) {
            line.show("x");
            clock.advance(10, TimeUnit.MILLISECONDS);
        }

        assertThat(written()).isEqualTo("\rx\033[K".repeat(4));
    }

    @Test
    void printsAPlainLineNowAndThenElsewhere() {
        ProgressLine line = new ProgressLine(out, false, Duration.ofSeconds(10), clock);

        for (int second = 0; second <= 20; second++) {
            line.show("at " + second);
            clock.advance(1, TimeUnit.SECONDS);
        }
        line.clear();

        assertThat(written().lines()).containsExactly("at 0", "at 10", "at 20");
        assertThat(written()).doesNotContain("\r").doesNotContain("\033");
    }

    @Test
    void leavesAnEmptyLineBehindOnATerminal() {
        ProgressLine line = new ProgressLine(out, true, Duration.ofSeconds(10), clock);
        line.show("one");

        line.clear();
        line.clear();

        assertThat(written()).isEqualTo("\rone\033[K\r\033[K");
    }

    @Test
    void keepsTheProgressBelowALineThatStays() {
        ProgressLine line = new ProgressLine(out, true, Duration.ofSeconds(10), clock);
        line.println("first");
        line.show("one");

        line.println("second");
        line.clear();

        assertThat(written()).isEqualTo("first\n\rone\033[K\r\033[Ksecond\none\r\033[K");
    }

    private String written() {
        return bytes.toString(UTF_8);
    }
}
