package dev.naadam.client.measure;

import dev.naadam.client.PlayerSocket;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.beacon.PlayerToken;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far this player is from every region, over the socket that the player will play from: what a router
 * between them does with a connection, it does by its ports.
 *
 * <p>A result is kept for ten minutes and measured again when it is asked for after that, or when the player's address has
 * changed meanwhile, as between two networks. Before a series it is measured in any case: {@link #measureAgain}. Any
 * thread, one after the other; a call blocks for two to four seconds, at most eleven if regions are down. Not while the same socket plays.
 */
public final class RegionMeter {

    private final PlayerSocket socket;
    private final Entropy entropy;
    private final LongSupplier epochMillis;
    private @Nullable RegionReport latest;

    /** Measures over this socket. */
    public RegionMeter(PlayerSocket socket) {
        this(socket, new SecureRandom()::nextBytes, System::currentTimeMillis);
    }

    RegionMeter(PlayerSocket socket, Entropy entropy, LongSupplier epochMillis) {
        this.socket = socket;
        this.entropy = entropy;
        this.epochMillis = epochMillis;
    }

    /**
     * What was measured last if it still holds, else a new one.
     *
     * @param beacons of the regions, one each
     * @param token the player's; null: nothing is signed, the figures are for the player's own eyes
     * @param listener told how it gets on
     * @throws IOException if the socket or the network does not work at all; regions that are down are no failure
     */
    public synchronized RegionReport measure(
            List<RegionBeacon> beacons, @Nullable PlayerToken token, ProbeListener listener) throws IOException {
        RegionReport known = latest;
        if (known != null
                && isFor(known, beacons, token)
                && known.holds(epochMillis.getAsLong(), ProbeLoop.localAddress(beacons))) {
            return known;
        }
        return measureAgain(beacons, token, listener);
    }

    /** A new one, whatever is known: before a series. */
    public synchronized RegionReport measureAgain(
            List<RegionBeacon> beacons, @Nullable PlayerToken token, ProbeListener listener) throws IOException {
        byte[] claim = token == null ? new byte[0] : token.claim().toBytes();
        // asked for before the probes: an address that changes under way makes the report stale and not wrong
        String localAddress = ProbeLoop.localAddress(beacons);
        ProbeRuns runs = new ProbeRuns(beacons, claim, entropy, listener);
        new ProbeLoop(runs, socket).run();
        RegionReport report = new RegionReport(runs.results(), epochMillis.getAsLong(), localAddress);
        latest = report;
        return report;
    }

    /** A report of other regions, or one without signatures where some are wanted, is of no use. */
    private static boolean isFor(RegionReport known, List<RegionBeacon> beacons, @Nullable PlayerToken token) {
        List<String> regions =
                known.results().stream().map(RegionResult::region).toList();
        boolean isSigned = !known.signed().isEmpty();
        return regions.equals(beacons.stream().map(RegionBeacon::region).toList()) && (token == null || isSigned);
    }
}
