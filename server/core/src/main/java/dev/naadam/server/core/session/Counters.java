package dev.naadam.server.core.session;

import dev.naadam.protocol.PacketFate;

/** What happened on one thread, by name. Written by that thread alone, read by any. */
public final class Counters {

    /** Counts that are neither a packet's nor an input's fate. */
    public enum Count {
        /** Datagrams given to the port. */
        PACKETS_SENT,
        /** Bytes in them. */
        BYTES_SENT,
        /** Bytes of all datagrams received. */
        BYTES_RECEIVED,
        /** Ticks simulated. */
        TICKS,
        /** Ticks that came so late that the schedule moved. */
        SCHEDULE_SLIPS,
        /** STATEs with a full view. */
        FULL_VIEWS,
        /** STATEs with a delta. */
        DELTA_VIEWS,
        /** STATEs that were not sent because the shard was overloaded. */
        STATES_SHED,
        /** Sessions that became live. */
        SESSIONS_LIVE,
        /** Sessions that fell silent. */
        SESSIONS_DROPPED,
        /** Sessions that were ended because of what their client, or somebody in its name, sent or never acknowledged. */
        SESSIONS_EXPELLED,
        /** Matches whose game failed. */
        GAME_FAILURES,
        /** Times that a match stood still since its log could not be written. */
        PAUSES,
        /** Those that are over. */
        PAUSES_ENDED,
        /** Times that a match stood still since people had ordered a pause. */
        RECESSES,
        /** Those that are over. */
        RECESSES_ENDED,
        /** New addresses of sessions that were asked to prove themselves. */
        PATHS_CHALLENGED,
        /** Those that did: the session moved. */
        PATHS_MOVED,
        /** Those that did not in time, or before a third address was heard. */
        PATHS_FAILED
    }

    private final Tally<PacketFate> packets = new Tally<>(PacketFate.class);
    private final Tally<InputFate> inputs = new Tally<>(InputFate.class);
    private final Tally<Count> counts = new Tally<>(Count.class);

    /** Counts a datagram. */
    public void packet(PacketFate fate) {
        packets.add(fate, 1);
    }

    /** Counts an input. */
    public void input(InputFate fate) {
        inputs.add(fate, 1);
    }

    /** Counts something else. */
    public void add(Count count, long amount) {
        counts.add(count, amount);
    }

    /** Datagrams with this fate. */
    public long packets(PacketFate fate) {
        return packets.of(fate);
    }

    /** Inputs with this fate. */
    public long inputs(InputFate fate) {
        return inputs.of(fate);
    }

    /** The value of a count. */
    public long of(Count count) {
        return counts.of(count);
    }
}
