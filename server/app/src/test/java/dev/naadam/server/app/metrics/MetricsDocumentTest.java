package dev.naadam.server.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.ControlCounters;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.ShardGauges;
import dev.naadam.server.app.store.ResultOutbox;
import dev.naadam.server.app.store.WriteResult;
import dev.naadam.server.core.session.Counters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/metrics.md lists what a node exposes, and nothing else. */
class MetricsDocumentTest {

    private static final Pattern NAME = Pattern.compile("`(naadam_[a-z_]+)`");
    private static final Pattern EXPOSED = Pattern.compile("(?m)^# TYPE (naadam_[a-z_]+) ");

    @Test
    void namesEveryMetricAndNoOther() throws Exception {
        Set<String> documented = new TreeSet<>();
        // surefire runs in the module's folder
        for (String line : Files.readAllLines(Path.of("../../docs/metrics.md"))) {
            if (line.startsWith("| `naadam_")) {
                String firstColumn = line.substring(1, line.indexOf('|', 1));
                documented.addAll(names(NAME, firstColumn));
            }
        }

        assertThat(documented).isEqualTo(exposed());
    }

    private static Set<String> exposed() throws Exception {
        try (Metrics metrics = new Metrics("1", "local")) {
            StoreMetrics store = new StoreMetrics(metrics);
            store.completed("ping", true, 1);
            ResultOutbox outbox = new ResultOutbox(
                    result -> CompletableFuture.completedStage(new WriteResult.Stored()),
                    (result, written) -> {},
                    System::nanoTime,
                    ResultOutbox.Backoff.USUAL);
            store.outbox(outbox);
            LoopMetrics loop = new LoopMetrics(metrics);
            loop.shard(0, new ShardGauges(new Counters(), () -> 0, () -> 0, () -> 0, () -> 0));
            loop.handshake(new Counters());
            new ControlMetrics(metrics, new ControlCounters()).streams(() -> 0);
            new HostMetrics(metrics, MatchHost.NONE);
            Set<String> names = names(EXPOSED, metrics.scrape());
            outbox.close(Duration.ofSeconds(1));
            return names;
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                // the maximum that Micrometer adds to every histogram
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
