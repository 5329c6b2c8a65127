package dev.naadam.server.app.metrics;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.server.app.beacon.BeaconMeter;
import dev.naadam.server.app.beacon.MeshCounters;
import dev.naadam.server.app.control.MeasurementCounters;
import dev.naadam.server.app.control.MeasurementFault;
import dev.naadam.server.core.beacon.BeaconCounters;
import dev.naadam.server.core.beacon.BeaconCounters.Count;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/** Metrics of beacons, of the mesh, and of what players submit. */
public final class BeaconMetrics implements BeaconMeter {

    private final Metrics metrics;

    /** Registers nothing yet: beacons and the mesh do when they start. */
    public BeaconMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void beacon(String region, BeaconCounters counters) {
        Tags tags = Tags.of("region", region);
        for (BeaconFate fate : BeaconFate.values()) {
            metrics.counter(
                    "naadam.beacon.received",
                    "Datagrams on a beacon port by fate",
                    tags.and("fate", label(fate)),
                    () -> counters.of(fate));
        }
        count(counters, Count.BYTES_RECEIVED, "naadam.beacon.received.bytes", "UDP payload received", tags);
        count(counters, Count.PACKETS_SENT, "naadam.beacon.sent", "Datagrams sent", tags);
        count(counters, Count.BYTES_SENT, "naadam.beacon.sent.bytes", "UDP payload sent", tags);
        count(counters, Count.PROBES, "naadam.beacon.probes", "Probes sent", tags);
        count(counters, Count.SIGNED, "naadam.beacon.signed", "Measurements signed", tags);
        count(counters, Count.NOT_SIGNED, "naadam.beacon.unsigned", "Results too thin to be signed", tags);
        metrics.gauge("naadam.beacon.runs", "Runs at this moment", tags, counters::runs);
    }

    @Override
    public void mesh(MeshCounters counters) {
        for (MeshCounters.Fate fate : MeshCounters.Fate.values()) {
            metrics.counter(
                    "naadam.mesh.measurements",
                    "Regions measured by other regions' beacons, by outcome",
                    Tags.of("fate", label(fate)),
                    () -> counters.of(fate));
        }
    }

    /** Registers what becomes of submitted measurements. */
    public void measurements(MeasurementCounters counters) {
        String name = "naadam.measurements";
        String description = "Measurements submitted, by what became of them";
        metrics.counter(name, description, Tags.of("fate", "accepted"), counters::accepted);
        for (MeasurementFault fault : MeasurementFault.values()) {
            metrics.counter(name, description, Tags.of("fate", label(fault)), () -> counters.refused(fault));
        }
    }

    private void count(BeaconCounters counters, Count count, String name, String description, Tags tags) {
        metrics.counter(name, description, tags, () -> counters.of(count));
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
