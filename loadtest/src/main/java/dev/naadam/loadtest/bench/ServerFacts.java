package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.node.ServerFigures;
import dev.naadam.loadtest.report.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One run of our own server.
 *
 * @param matches at once, ten players each
 * @param fleet what the bots saw
 * @param server what the server counted
 * @param cpuNanos of its process in the window
 * @param loadCpuNanos of this process in the window
 * @param redisCpuNanos of its Redis in the window; 0 = it has none here
 * @param inputBytes mean UDP payload of what it received
 * @param lateness of its ticks
 * @param departure how late their packets left
 * @param allocation null if it was not asked for
 * @param firstTickMillis from the start of the process to the first STATE at a bot
 * @param verdict whether the run measured what it says
 */
public record ServerFacts(
        int matches,
        FleetFigures fleet,
        ServerFigures server,
        long cpuNanos,
        long loadCpuNanos,
        long redisCpuNanos,
        double inputBytes,
        Lateness lateness,
        Lateness departure,
        @Nullable Allocation allocation,
        long firstTickMillis,
        Verdict verdict) {

    private static final double NANOS_PER_MICRO = 1000;

    /** Processor time for one update of one client, with its share of everything else. */
    public double microsPerUpdate() {
        return fleet.states() == 0 ? 0 : cpuNanos / NANOS_PER_MICRO / fleet.states();
    }

    /** The same of its Redis. */
    public double redisMicrosPerUpdate() {
        return fleet.states() == 0 ? 0 : redisCpuNanos / NANOS_PER_MICRO / fleet.states();
    }

    /** Of one core. */
    public double serverCore() {
        return (double) cpuNanos / fleet.windowNanos();
    }

    /** Of one core. */
    public double loadCore() {
        return (double) loadCpuNanos / fleet.windowNanos();
    }

    /** Sent by the open loop, but the tick it was for did without it. */
    public long inputsNotAtTheirTick() {
        return fleet.inputsSent() - fleet.inputsApplied();
    }

    /** Share of the inputs that no copy of ever reached the server. */
    public double lostShare() {
        return fleet.inputsSent() == 0 ? 0 : (double) server.inputsLost() / fleet.inputsSent();
    }

    /** For the floor. */
    DatagramSizes sizes() {
        return new DatagramSizes((int) Math.round(inputBytes), (int) Math.round(fleet.bytesPerState()));
    }
}
