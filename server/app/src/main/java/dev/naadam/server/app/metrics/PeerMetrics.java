package dev.naadam.server.app.metrics;

import dev.naadam.server.app.peers.PeerMeter;
import dev.naadam.server.core.succession.Death;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** Metrics of the connections between the session nodes of a region. */
public final class PeerMetrics implements PeerMeter {

    private final Metrics metrics;
    private final LongAdder missed = new LongAdder();
    private final LongAdder strange = new LongAdder();
    private final Map<Death, LongAdder> deaths = new EnumMap<>(Death.class);

    /** Registers what is counted. */
    public PeerMetrics(Metrics metrics) {
        this.metrics = metrics;
        metrics.counter(
                "naadam.peer.heartbeats.missed",
                "Heartbeats of other nodes that did not come in time",
                Tags.empty(),
                missed::sum);
        metrics.counter(
                "naadam.peer.connections.refused",
                "Connections whose other side did not prove that it is a node of the region",
                Tags.empty(),
                strange::sum);
        for (Death death : Death.values()) {
            LongAdder count = new LongAdder();
            deaths.put(death, count);
            metrics.counter(
                    "naadam.peer.deaths",
                    "Nodes noticed to be dead, by what told it",
                    Tags.of("cause", death.name().toLowerCase(Locale.ROOT)),
                    count::sum);
        }
    }

    @Override
    public void watching(IntSupplier live) {
        metrics.gauge("naadam.peers", "Other session nodes of the region that live", Tags.empty(), live::getAsInt);
    }

    @Override
    public void missed(long heartbeats) {
        missed.add(heartbeats);
    }

    @Override
    public void strange() {
        strange.increment();
    }

    @Override
    public void died(Death death) {
        LongAdder count = deaths.get(death);
        if (count != null) {
            count.increment();
        }
    }
}
