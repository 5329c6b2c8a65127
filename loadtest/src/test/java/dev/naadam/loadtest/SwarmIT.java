package dev.naadam.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Games;
import dev.naadam.loadtest.emulator.Country;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.emulator.relay.BotLink;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.fleet.SwarmPlan;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.SwarmReport;
import dev.naadam.loadtest.report.SwarmText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sockets, real encryption, the real core; no process of its own. */
@Timeout(60)
class SwarmIT {

    private static final ProgressLine SILENT =
            new ProgressLine(new PrintStream(OutputStream.nullOutputStream()), false, Duration.ZERO, System::nanoTime);

    @Test
    void playsTwentyBotsInTwoMatches() throws Exception {
        try (StandInServer server = new StandInServer()) {
            SwarmReport report = run(server, Duration.ofSeconds(3), "60");

            // a machine that is busy with other tests may hold the sender back, even past inputs that it then never
            // sends:
            // saying so is what that rule is for
            boolean isHeldBack = report.verdict().reasons().stream().anyMatch(reason -> reason.startsWith("sender:"));
            assertThat(report.verdict().reasons())
                    .as(SwarmText.of(report))
                    .allMatch(reason -> isHeldBack && (reason.startsWith("sender:") || reason.startsWith("inputs:")));
            assertThat(report.fleet().botsAtEnd()).isEqualTo(20);
            assertThat(report.fleet().inputLatency().count())
                    .isEqualTo(report.fleet().inputsApplied())
                    .isPositive();
            assertThat(report.fleet().stateInterval().p50Micros()).isBetween(14_000L, 19_000L);
            assertThat(report.fleet().bytesPerState()).isBetween(40.0, 1200.0);
        }
    }

    @Test
    void playsOverACountry() throws Exception {
        Population people = new Population(Country.named("china"), 1);
        try (StandInServer server = new StandInServer()) {
            SwarmReport report = run(server, Duration.ofSeconds(3), "60", people);

            assertThat(report.fleet().botsAtEnd()).as(SwarmText.of(report)).isEqualTo(20);
            NetworkFigures network = Objects.requireNonNull(report.network());
            assertThat(network.links()).hasSize(20).allSatisfy(link -> {
                assertThat(link.seen().samples()).isGreaterThan(4);
                // a few PINGs on a busy machine: whole runs are held to 2 ms
                assertThat(link.errorMicros()).isBetween(-8000L, 8000L);
            });
            assertThat(network.links())
                    .extracting(BotLink::region)
                    .startsWith("zhangjiakou")
                    .endsWith("yangtze-demo");
            assertThat(network.relay().unexpected()).isZero();
        }
    }

    @Test
    void saysWhichBotsWereSentHomeBeforeTheEnd() throws Exception {
        try (StandInServer server = new StandInServer()) {
            // the match is over after one second, the window only after three
            SwarmReport report = run(server, Duration.ofSeconds(3), "1");

            assertThat(report.verdict().isValid()).isFalse();
            assertThat(report.verdict().reasons().getFirst())
                    .startsWith("bots: 0 of 20 were playing at the end")
                    .contains("is FINISHED (MATCH_OVER)");
        }
    }

    private static SwarmReport run(StandInServer server, Duration duration, String timeLimitSeconds) throws Exception {
        return run(server, duration, timeLimitSeconds, null);
    }

    private static SwarmReport run(
            StandInServer server, Duration duration, String timeLimitSeconds, @Nullable Population people)
            throws Exception {
        SwarmPlan plan = new SwarmPlan(
                Games.find("arena-10").orElseThrow(),
                20,
                2,
                60,
                new TreeMap<>(Map.of("time-limit-seconds", timeLimitSeconds)),
                1);
        SwarmRun.Order order = new SwarmRun.Order(
                plan,
                2,
                Duration.ofSeconds(1),
                duration,
                people,
                server.address(),
                List.of(),
                MachineFacts.here(List.of()));
        return new SwarmRun(order, SILENT, System::nanoTime).run();
    }
}
