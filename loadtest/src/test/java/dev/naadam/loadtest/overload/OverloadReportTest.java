package dev.naadam.loadtest.overload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.loadtest.bench.Lateness;
import dev.naadam.loadtest.report.MachineFacts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverloadReportTest {

    private static final FloodPlan PLAN =
            new FloodPlan(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), "nk_secret", 5, 6, 7, "m");

    @Test
    void tellsHowMuchLaterTicksBeganThanInTheMeanOfBothQuietWindows() {
        OverloadReport report = report(1000, 3500, 2000);

        assertThat(report.p99RiseMicros()).isEqualTo(2000);
        assertThat(report.text())
                .contains("p99 rose by 2.00 ms", "5 slow sockets, 6 requests a second, 7 spectators")
                .contains(
                        "requests: 60 sent, 50 answered; slow sockets: 5 held at the end, closed 0 times; spectators: 7 held")
                .contains("inputs under the flood: 3 of 10 not at their tick")
                .doesNotContain("nk_secret");
    }

    @Test
    void aSlowSocketNeverEndsItsHeaders() {
        String unfinished = new String(PLAN.unfinished(), StandardCharsets.US_ASCII);

        assertThat(unfinished).endsWith("X-Slow: ").doesNotContain("\r\n\r\n");
        assertThat(new String(PLAN.request(), StandardCharsets.US_ASCII)).endsWith("\r\n\r\n");
    }

    private static OverloadReport report(long... p99Micros) {
        List<OverloadReport.Window> windows = List.of(
                window("in peace", p99Micros[0]),
                window("flooded", p99Micros[1]),
                window("in peace again", p99Micros[2]));
        Attack attack = new HttpFlood(5, 6, 7, () -> 0);
        String outcome = new FloodFigures(60, 50, 5, 0, 7).toString();
        return new OverloadReport(MachineFacts.here(List.of()), 1, 10, windows, attack.toString(), outcome, 3, 7);
    }

    private static OverloadReport.Window window(String name, long p99Micros) {
        return new OverloadReport.Window(name, new Lateness(1, p99Micros, p99Micros, p99Micros), 0.5);
    }
}
