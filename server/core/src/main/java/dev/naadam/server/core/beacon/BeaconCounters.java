package dev.naadam.server.core.beacon;

import dev.naadam.protocol.beacon.BeaconFate;
import dev.naadam.server.core.session.Tally;

/** What happened on one beacon port. Written by its thread alone, read by any. */
public final class BeaconCounters {

    /** Counts that are no datagram's fate. */
    public enum Count {
        /** Bytes of all datagrams received. */
        BYTES_RECEIVED,
        /** Datagrams given to the port. */
        PACKETS_SENT,
        /** Bytes in them. */
        BYTES_SENT,
        /** Probes sent, the first of each run too. */
        PROBES,
        /** Measurements signed. */
        SIGNED,
        /** Results of runs with a claim that had too few samples to be signed, or no valid certificate. */
        NOT_SIGNED
    }

    private final Tally<BeaconFate> fates = new Tally<>(BeaconFate.class);
    private final Tally<Count> counts = new Tally<>(Count.class);
    private volatile int runs;

    void datagram(BeaconFate fate, int bytes) {
        fates.add(fate, 1);
        counts.add(Count.BYTES_RECEIVED, bytes);
    }

    void sent(int bytes) {
        counts.add(Count.PACKETS_SENT, 1);
        counts.add(Count.BYTES_SENT, bytes);
    }

    void add(Count count) {
        counts.add(count, 1);
    }

    void runs(int runs) {
        this.runs = runs;
    }

    /** Datagrams with this fate. */
    public long of(BeaconFate fate) {
        return fates.of(fate);
    }

    /** The value of a count. */
    public long of(Count count) {
        return counts.of(count);
    }

    /** Runs at this moment. */
    public int runs() {
        return runs;
    }
}
