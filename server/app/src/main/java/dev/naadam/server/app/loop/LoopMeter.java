package dev.naadam.server.app.loop;

import dev.naadam.server.core.handshake.Handshake;
import dev.naadam.server.core.session.Counters;

/** Takes what the loops measure. Called by their threads for every tick: must not lock, allocate or wait. */
public interface LoopMeter {

    /** Measures nothing. */
    LoopMeter NONE = new LoopMeter() {
        @Override
        public void tick(int shard, long latenessNanos, long durationNanos) {}

        @Override
        public void left(long nanos) {}

        @Override
        public void shard(int shard, ShardGauges gauges) {}

        @Override
        public void handshake(Counters counters, Counters resumes) {}
    };

    /**
     * One tick of one match.
     *
     * @param latenessNanos after it was due
     * @param durationNanos of simulating, encoding, sealing and queueing its packets
     */
    void tick(int shard, long latenessNanos, long durationNanos);

    /**
     * The states of one tick of one match have left.
     *
     * @param nanos since it was due
     */
    void left(long nanos);

    /** A shard has started; its gauges may be read from any thread from now on. */
    void shard(int shard, ShardGauges gauges);

    /** The handshake has started; see {@link Handshake#counters} and {@link Handshake#resumes}. */
    void handshake(Counters counters, Counters resumes);
}
