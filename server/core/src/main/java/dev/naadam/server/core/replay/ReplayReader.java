package dev.naadam.server.core.replay;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.beacon.ReplaySignature;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file apart that anybody may have made up. Never throws, and allocates in proportion to the file. Ticks are not
 * read here, only that one chunk goes on where the other ends.
 */
public final class ReplayReader {

    private final byte[] bytes;
    private final List<Replay.Chunk> chunks = new ArrayList<>();
    private int position = Section.OPENING_BYTES;
    private int content;
    private int contentLength;

    private ReplayReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What these bytes are; they are not copied and must not change any more. */
    public static ReadReplay read(byte[] bytes) {
        if (bytes.length > ReplayLimits.MAX_FILE_BYTES) {
            return new ReadReplay.Malformed(
                    ReplayLimits.MAX_FILE_BYTES, "longer than a replay may be: " + bytes.length + " bytes");
        }
        if (bytes.length < Section.OPENING_BYTES
                || !Arrays.equals(bytes, 0, Section.MAGIC.length, Section.MAGIC, 0, Section.MAGIC.length)) {
            return new ReadReplay.Malformed(0, "not a replay: it does not begin like one");
        }
        int version = Bytes.u16(bytes, Section.MAGIC.length);
        return version == Section.VERSION ? new ReplayReader(bytes).read() : new ReadReplay.OtherFormat(version);
    }

    private ReadReplay read() {
        ReplayHead head = enter(Section.HEAD) ? ReplayHead.read(reader()) : null;
        if (head == null) {
            return malformed("no head of a replay");
        }
        String fault = readChunks(head);
        if (fault != null) {
            return malformed(fault);
        }
        ReplayEnd end = enter(Section.END) ? ReplayEnd.read(reader()) : null;
        if (end == null) {
            return malformed("no end of a replay");
        }
        int signed = position;
        if (!enter(Section.SIGNATURE) || contentLength != ReplaySignature.BYTES) {
            return malformed("no signature");
        }
        ByteReader in = reader();
        ReplaySignature signature = ReplaySignature.read(in);
        if (in.hasFailed()) {
            return malformed("no signature");
        }
        if (position != bytes.length) {
            content = position;
            return malformed("more bytes behind the signature");
        }
        MessageDigest digest = ReplayFile.digest();
        digest.update(bytes, 0, signed);
        return new ReadReplay.Parsed(new Replay(head, chunks, end, signature, signature.holds(digest.digest()), bytes));
    }

    private @Nullable String readChunks(ReplayHead head) {
        ChunkReader reader = new ChunkReader(head.players().size(), head.rules().inputBytes());
        long next = 1;
        while (enter(Section.TICKS)) {
            if (!reader.open(bytes, content, contentLength)) {
                return "no ticks in a section of ticks";
            }
            if (reader.nextTick() != next) {
                return "tick " + reader.nextTick() + " follows (expected: " + next + ")";
            }
            if (chunks.size() == ReplayLimits.MAX_CHUNKS) {
                return "more than " + ReplayLimits.MAX_CHUNKS + " sections of ticks";
            }
            chunks.add(new Replay.Chunk(content, contentLength));
            next += reader.left();
        }
        return null;
    }

    /** Moves behind the next section if it is this one. */
    private boolean enter(Section section) {
        content = position;
        if (bytes.length - position < Section.HEADER_BYTES || Bytes.u8(bytes, position) != section.number()) {
            return false;
        }
        long length = Bytes.u32(bytes, position + 1);
        if (length > section.maxBytes() || length > bytes.length - position - Section.HEADER_BYTES) {
            return false;
        }
        content = position + Section.HEADER_BYTES;
        contentLength = (int) length;
        position = content + contentLength;
        return true;
    }

    private ByteReader reader() {
        return new ByteReader(bytes, content, contentLength);
    }

    private ReadReplay malformed(String reason) {
        return new ReadReplay.Malformed(content, reason);
    }
}
