package dev.naadam.server.core.replay;

import dev.naadam.game.TickInputs;
import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.beacon.PlatformKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one replay of what the owners of a match stored. Owners store committed ticks only, so where two of them stored
 * the same tick they stored the same; what a later one repeats is left out. Where that is not so, or a tick is missing,
 * the replay ends: nothing is guessed.
 *
 * <p>One thread.
 */
public final class ReplayAssembly {

    private static final Comparator<Span> ORDER =
            Comparator.comparingLong(Span::firstTick).thenComparingLong(Span::epoch);

    private final byte[] headBytes;
    private final ReplayHead head;
    private final ChunkReader reader;
    private final List<byte[]> chunks = new ArrayList<>();
    private long length;
    private long tick;
    private long hash;
    private boolean isBroken;

    private ReplayAssembly(byte[] headBytes, ReplayHead head) {
        this.headBytes = headBytes;
        this.head = head;
        this.reader = new ChunkReader(head.players().size(), head.rules().inputBytes());
        this.length = headBytes.length;
    }

    /** Begins with a stored head; null if it is none. */
    public static @Nullable ReplayAssembly of(byte[] head) {
        ReplayHead read = ReplayHead.read(new ByteReader(head, 0, head.length));
        return read == null ? null : new ReplayAssembly(head, read);
    }

    /** The chunks to be {@linkplain #add added}, in order: without gaps from tick 1 on, and as few as cover the most. */
    public static List<Span> plan(List<Span> stored) {
        List<Span> sorted = new ArrayList<>(stored);
        sorted.sort(ORDER);
        List<Span> plan = new ArrayList<>();
        long covered = 0;
        int next = 0;
        while (plan.size() < ReplayLimits.MAX_CHUNKS) {
            Span widest = null;
            for (; next < sorted.size() && sorted.get(next).firstTick() <= covered + 1; next++) {
                Span span = sorted.get(next);
                widest = widest == null || span.lastTick() > widest.lastTick() ? span : widest;
            }
            if (widest == null) {
                return plan;
            }
            if (widest.lastTick() > covered) {
                plan.add(widest);
                covered = widest.lastTick();
            }
        }
        return plan;
    }

    /** Adds a chunk; false if it does not go on where the last one ended: it and what follows it are left out. */
    public boolean add(byte[] chunk) {
        isBroken |= !reader.open(chunk, 0, chunk.length) || reader.nextTick() > tick + 1;
        if (isBroken) {
            return false;
        }
        byte[] rest = reader.nextTick() == tick + 1 ? whole(chunk) : rest();
        isBroken = rest.length == 0 || length + rest.length > ReplayLimits.MAX_FILE_BYTES - ReplayLimits.MAX_END_BYTES;
        if (isBroken) {
            return false;
        }
        chunks.add(rest);
        length += Section.HEADER_BYTES + rest.length;
        tick = reader.nextTick() - 1;
        hash = reader.hash();
        return true;
    }

    /** The chunk if it can be read to its end and continues the hash chain, else nothing. */
    private byte[] whole(byte[] chunk) {
        TickInputs inputs = inputs();
        boolean goesOn = reader.hashBefore() == hash;
        while (goesOn && reader.left() > 0) {
            goesOn = reader.next(inputs);
        }
        return goesOn && !reader.next(inputs) && !reader.hasFailed() ? chunk : new byte[0];
    }

    /** What a chunk has behind the last tick, written anew since inputs refer to those before them. */
    private byte[] rest() {
        TickInputs inputs = inputs();
        TickChunk rest = new TickChunk(head.setup(), head.rules().inputBytes());
        rest.begin(tick + 1, hash);
        while (reader.left() > 0) {
            if (!reader.next(inputs) || (reader.nextTick() == tick + 1 && reader.hash() != hash)) {
                return new byte[0];
            }
            if (reader.nextTick() > tick + 1) {
                rest.add(reader.hash(), inputs.presentMask(), inputs.bytes());
            }
        }
        return rest.isEmpty() ? new byte[0] : rest.toBytes();
    }

    private TickInputs inputs() {
        return new TickInputs(head.players().size(), head.rules().inputBytes());
    }

    /** The last tick that was added. */
    public long tick() {
        return tick;
    }

    /** Whether all ticks of a match with this end are there. */
    public boolean isWhole(byte[] end) {
        ReplayEnd read = ReplayEnd.read(new ByteReader(end, 0, end.length));
        return read != null && read.finalTick() == tick && read.finalHash() == hash;
    }

    /** The signed file with this end; only if it {@link #isWhole}. */
    public byte[] file(byte[] end, PlatformKey key) {
        return ReplayFile.of(headBytes, chunks, end, key);
    }

    /** The signed file of a match of which the rest is missing. */
    public byte[] cutOff(long storedMillis, PlatformKey key) {
        ReplayEnd end = new ReplayEnd(ReplayEnd.Ending.CUT_OFF, tick, hash, storedMillis, null);
        return ReplayFile.of(headBytes, chunks, end.toBytes(), key);
    }
}
