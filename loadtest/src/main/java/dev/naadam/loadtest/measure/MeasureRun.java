package dev.naadam.loadtest.measure;

import dev.naadam.client.PlayerSocket;
import dev.naadam.client.control.PlayerApi;
import dev.naadam.client.control.RegionListing;
import dev.naadam.client.control.Submission;
import dev.naadam.client.measure.ProbeListener;
import dev.naadam.client.measure.RegionBeacon;
import dev.naadam.client.measure.RegionMeter;
import dev.naadam.client.measure.RegionReport;
import dev.naadam.client.measure.RegionResult;
import dev.naadam.protocol.beacon.BeaconLimits;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.PlayerToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One check of all regions. */
public final class MeasureRun {

    private final PlayerApi api;
    private final @Nullable Identity identity;
    private final Consumer<String> progress;

    /**
     * Nothing is asked yet.
     *
     * @param identity null: nothing is signed nor submitted
     * @param progress told how it gets on
     */
    public MeasureRun(PlayerApi api, @Nullable Identity identity, Consumer<String> progress) {
        this.api = api;
        this.identity = identity;
        this.progress = progress;
    }

    /**
     * Whom the measurements are about.
     *
     * @param player name, as the organizer knows it: a token has only its hash
     * @param token the player's
     */
    public record Identity(String player, PlayerToken token) {}

    /**
     * Measures, and submits if there is a token.
     *
     * @throws IOException in one sentence: the node can't be reached, or it serves no region
     */
    public MeasureReport run() throws IOException, InterruptedException {
        List<RegionListing> regions = api.regions();
        if (regions.isEmpty()) {
            throw new IOException("the node knows no region");
        }
        List<RegionBeacon> beacons = RegionBeacon.of(regions);
        RegionReport report;
        try (PlayerSocket socket = PlayerSocket.open()) {
            report = new RegionMeter(socket)
                    .measureAgain(beacons, identity == null ? null : identity.token(), listener(beacons.size()));
        }
        List<RegionResult> results = new ArrayList<>(report.results());
        regions.stream()
                .filter(region -> region.beacons().isEmpty())
                .forEach(region -> results.add(new RegionResult.Unreachable(region.id())));
        return new MeasureReport(results, submit(report.signed()));
    }

    private @Nullable Submission submit(List<Measurement> signed) throws IOException, InterruptedException {
        if (identity == null || signed.isEmpty()) {
            return null;
        }
        progress.accept("submitting " + signed.size() + " measurements");
        return api.submit(identity.player(), signed);
    }

    private ProbeListener listener(int regions) {
        Map<String, Integer> probes = new TreeMap<>();
        return (region, state, count) -> {
            probes.put(region, count);
            int seen = probes.values().stream().mapToInt(Integer::intValue).sum();
            progress.accept(
                    "probing " + regions + " regions: " + seen + " of " + regions * BeaconLimits.PROBES + " probes");
        };
    }
}
