package dev.naadam.server.core.replication;

import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.StateHash;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import org.jspecify.annotations.Nullable;

/**
 * One view of a match over the last half second: the baselines that players may have, and the deltas of this tick to
 * them.
 *
 * <p>A delta is encoded once per (tick, baseline) and not once per player: at similar round trips ten players share two
 * to four baselines (the model of Quake 3's snapshot ring, with the encoding shared).
 */
public final class ViewHistory {

    private final ViewFrame[] ring;
    private final Encoded[] encodings;
    private int encoded;
    private long check;
    private boolean isCheckKnown;
    private long newestTick = -1;
    private long oldestTick = -1;

    /**
     * Keeps {@code depthTicks} views.
     *
     * @param depthTicks 1 to 255: the age of a baseline travels in one byte
     * @param players bound of the number of different baselines in one tick; one more is kept for the {@link #check}
     */
    public ViewHistory(ViewSchema schema, int depthTicks, int players) {
        this.ring = new ViewFrame[depthTicks];
        for (int i = 0; i < depthTicks; i++) {
            ring[i] = new ViewFrame(schema);
        }
        this.encodings = new Encoded[players + 1];
    }

    /** The frame of the next tick, to be filled; it becomes the newest one. Ticks follow each other. */
    public ViewFrame next(long tick) {
        if (newestTick >= 0 && tick != newestTick + 1) {
            throw new IllegalArgumentException("tick: " + tick + " (expected: " + (newestTick + 1) + ")");
        }
        newestTick = tick;
        oldestTick = oldestTick < 0 ? tick : Math.max(oldestTick, tick - ring.length + 1);
        encoded = 0;
        isCheckKnown = false;
        ViewFrame frame = frame(tick);
        frame.clear();
        frame.tick(tick);
        return frame;
    }

    /** The view of the newest tick. */
    public ViewFrame newest() {
        return frame(newestTick);
    }

    /** Whether the view of this tick can be a baseline of the newest one. */
    public boolean isBaseline(long tick) {
        return tick >= oldestTick && tick < newestTick;
    }

    /** The newest view, encoded against the one of {@code baselineTick}, or in full if that is no baseline any more. */
    public Encoded encode(long baselineTick) {
        long baseline = isBaseline(baselineTick) ? baselineTick : Encoded.FULL;
        for (int i = 0; i < encoded; i++) {
            if (encodings[i].askedTick == baseline) {
                return encodings[i];
            }
        }
        if (encoded == encodings.length) {
            // only after the last tick, which is repeated while acks move on; whoever asked has copied the bytes
            encoded = 0;
        }
        Encoded next = encodings[encoded];
        if (next == null) {
            next = new Encoded();
            encodings[encoded] = next;
        }
        encoded++;
        next.encode(baseline, baseline == Encoded.FULL ? null : frame(baseline), newest());
        return next;
    }

    /** Low 32 bits of the hash of the newest view's full encoding (PROTOCOL.md section 7): made once, told to many. */
    public long check() {
        if (!isCheckKnown) {
            Encoded full = encode(Encoded.FULL);
            check = StateHash.of(full.bytes(), 0, full.length(), 0) & 0xffff_ffffL;
            isCheckKnown = true;
        }
        return check;
    }

    private ViewFrame frame(long tick) {
        return ring[(int) (tick % ring.length)];
    }

    /** A view as bytes; valid until the next tick. */
    public static final class Encoded {

        static final long FULL = -1;

        /** A delta is never more than two bits a field longer than the full view, so this holds any. */
        private static final int CAPACITY_BYTES =
                GameLimits.MAX_VIEW_BYTES + GameLimits.MAX_VIEW_FIELDS / 4 + Long.BYTES;

        private final BitWriter bits = new BitWriter(CAPACITY_BYTES);
        private long baselineTick = FULL;
        private long askedTick = FULL;
        private long tick;

        private void encode(long baselineTick, @Nullable ViewFrame baseline, ViewFrame frame) {
            askedTick = baselineTick;
            tick = frame.tick();
            pack(baselineTick, baseline, frame);
            if (bits.byteCount() > GameLimits.MAX_VIEW_BYTES && baseline != null) {
                // everything changed: the full view is the shorter one
                pack(FULL, null, frame);
            }
            if (bits.byteCount() > GameLimits.MAX_VIEW_BYTES) {
                throw new IllegalStateException("view: " + bits.byteCount() + " bytes at tick " + tick
                        + " (expected: at most " + GameLimits.MAX_VIEW_BYTES + ")");
            }
        }

        private void pack(long baselineTick, @Nullable ViewFrame baseline, ViewFrame frame) {
            this.baselineTick = baselineTick;
            bits.reset();
            ViewCodec.encode(baseline, frame, bits);
        }

        /** Ticks between view and baseline; 0 = full. */
        public int baselineAge() {
            return baselineTick == FULL ? 0 : (int) (tick - baselineTick);
        }

        /** The bytes. */
        public byte[] bytes() {
            return bits.bytes();
        }

        /** How many of them. */
        public int length() {
            return bits.byteCount();
        }
    }
}
