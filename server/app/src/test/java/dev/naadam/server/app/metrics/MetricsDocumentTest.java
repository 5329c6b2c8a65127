package dev.naadam.server.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.beacon.MeshCounters;
import dev.naadam.server.app.control.ControlCounters;
import dev.naadam.server.app.control.MeasurementCounters;
import dev.naadam.server.app.ledger.LedgerCounters;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.ShardGauges;
import dev.naadam.server.app.replay.ReplayBacklog;
import dev.naadam.server.app.replay.ReplayCounters;
import dev.naadam.server.app.replay.ReplayOutbox;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.app.store.ResultOutbox;
import dev.naadam.server.app.store.WriteResult;
import dev.naadam.server.app.webhook.WebhookCounters;
import dev.naadam.server.core.beacon.BeaconCounters;
import dev.naadam.server.core.session.Counters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** docs/metrics.md lists what a node exposes, and nothing else. */
class MetricsDocumentTest {

    private static final KeyRing KEYS = new KeyRing(List.of(new SharedKey(1, new byte[SharedKey.BYTES])));

    @Test
    void namesEveryMetricAndNoOther() throws Exception {
        assertThat(MetricsDocument.names()).isEqualTo(exposed());
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
            store.behind(() -> 0);
            LoopMetrics loop = new LoopMetrics(metrics);
            loop.shard(
                    0,
                    new ShardGauges(
                            new Counters(),
                            () -> 0,
                            () -> 0,
                            () -> 0,
                            () -> 0,
                            () -> 0,
                            () -> 0,
                            () -> 0,
                            () -> 0,
                            fault -> 0));
            assertThat(new JournalMetrics(metrics)).isNotNull();
            loop.handshake(new Counters(), new Counters());
            new ControlMetrics(metrics, new ControlCounters()).streams(() -> 0);
            LedgerMetrics.register(metrics, new LedgerCounters());
            TlsMetrics.register(metrics, () -> 0, () -> 0, () -> 0);
            SecretsMetrics.register(metrics, kind -> KEYS, () -> 0);
            new HostMetrics(metrics, MatchHost.NONE);
            BeaconMetrics beacons = new BeaconMetrics(metrics);
            beacons.beacon("local", new BeaconCounters());
            beacons.mesh(new MeshCounters());
            beacons.measurements(new MeasurementCounters());
            assertThat(DeliveryMetrics.beside((id, event) -> {}, metrics)).isNotNull();
            WebhookMetrics.register(metrics, new WebhookCounters());
            ReplayCounters replays = new ReplayCounters();
            ReplayOutbox parts = new ReplayOutbox(
                    (part, isOver) -> CompletableFuture.completedStage(new WriteResult.Stored()),
                    replays,
                    new ReplayBacklog(() -> 0));
            ReplayMetrics.register(metrics, replays, parts);
            new PeerMetrics(metrics).watching(() -> 0);
            assertThat(new TakeoverMetrics(metrics)).isNotNull();
            assertThat(new JournalMetrics(metrics)).isNotNull();
            Set<String> names = MetricsDocument.families(metrics.scrape());
            outbox.close(Duration.ofSeconds(1));
            parts.close();
            return names;
        }
    }
}
