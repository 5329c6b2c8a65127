package dev.naadam.client.measure;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs at all regions' beacons at once, without I/O: whoever owns it gives it the beacons' datagrams and the time, and sends
 * what it hands to the {@link ProbeSink}. One thread. Over after ten and a half seconds at the latest, however many regions
 * are down.
 */
public final class ProbeRuns {

    private final List<ProbeRun> runs = new ArrayList<>();
    private final Map<WireAddress, ProbeRun> byAddress = new HashMap<>();
    private final ProbeListener listener;

    /**
     * Nothing is sent before {@link #start}.
     *
     * @param beacons one for each region, each at an address of its own
     * @param claim whom it is about, from a player token; empty: nobody, and the results prove nothing
     * @param entropy cryptographically strong, except in tests
     * @throws IllegalArgumentException if two regions have the same address: they could not be told apart
     */
    public ProbeRuns(List<RegionBeacon> beacons, byte[] claim, Entropy entropy, ProbeListener listener) {
        this.listener = listener;
        for (RegionBeacon beacon : beacons) {
            ProbeRun run = new ProbeRun(beacon, claim, entropy);
            ProbeRun other = byAddress.put(beacon.address(), run);
            if (other != null) {
                throw new IllegalArgumentException("beacon " + beacon.address() + ": of " + beacon.region() + " and of "
                        + other.beacon().region() + " (expected: one region)");
            }
            runs.add(run);
        }
    }

    /** Asks all beacons with the next {@link #advance}. */
    public void start(long nowNanos) {
        runs.forEach(run -> {
            run.start(nowNanos);
            tell(run);
        });
    }

    /** Takes a datagram; one that is no beacon's changes nothing. A probe is echoed at once. */
    public void receive(WireAddress from, byte[] datagram, int length, long nowNanos, ProbeSink out) {
        ProbeRun run = byAddress.get(from);
        if (run == null) {
            return;
        }
        ProbeState before = run.state();
        int probesBefore = run.probes();
        run.receive(datagram, length, nowNanos, out);
        if (run.state() != before || run.probes() != probesBefore) {
            tell(run);
        }
    }

    /** Does what is due, nothing if nothing is. */
    public void advance(long nowNanos, ProbeSink out) {
        for (ProbeRun run : runs) {
            ProbeState before = run.state();
            run.advance(nowNanos, out);
            if (run.state() != before) {
                tell(run);
            }
        }
    }

    /** When {@link #advance} has something to do; null when all is over. */
    public @Nullable Long nextDueNanos(long nowNanos) {
        return runs.stream()
                .filter(run -> !run.state().isOver())
                .map(ProbeRun::nextDueNanos)
                // by differences: the clock may overflow
                .min((a, b) -> Long.compare(a - nowNanos, b - nowNanos))
                .orElse(null);
    }

    /** Whether nothing will change any more. */
    public boolean isOver() {
        return runs.stream().allMatch(run -> run.state().isOver());
    }

    /** What it came to, in the order of the beacons; regions that are not over count as unreachable. */
    public List<RegionResult> results() {
        return runs.stream().map(ProbeRun::result).toList();
    }

    private void tell(ProbeRun run) {
        listener.progress(run.beacon().region(), run.state(), run.probes());
    }
}
