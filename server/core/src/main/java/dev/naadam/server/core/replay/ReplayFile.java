package dev.naadam.server.core.replay;

import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.protocol.beacon.ReplaySignature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts of a replay into one file and signs it (docs/replays.md). One thread. */
public final class ReplayFile {

    private final List<byte[]> pieces = new ArrayList<>();
    private int length;

    /** A file of these parts, each the content of a section. */
    private ReplayFile(byte[] head, List<byte[]> chunks, byte[] end) {
        add(new ByteWriter(Section.OPENING_BYTES)
                .bytes(Section.MAGIC)
                .u16(Section.VERSION)
                .toBytes());
        section(Section.HEAD, head);
        for (byte[] chunk : chunks) {
            section(Section.TICKS, chunk);
        }
        section(Section.END, end);
    }

    /**
     * The signed file.
     *
     * @param head of {@link ReplayHead#toBytes}
     * @param chunks of {@link TickChunk#toBytes}, one going on where the other ends, from tick 1 on; at most
     *     {@link ReplayLimits#MAX_FILE_BYTES} with everything else
     * @param end of {@link ReplayEnd#toBytes}
     */
    public static byte[] of(byte[] head, List<byte[]> chunks, byte[] end, PlatformKey key) {
        ReplayFile file = new ReplayFile(head, chunks, end);
        byte[] signature = ReplaySignature.sign(key, sha256(file.bytes())).toBytes();
        file.section(Section.SIGNATURE, signature);
        return file.bytes();
    }

    private void section(Section section, byte[] content) {
        add(new ByteWriter(Section.HEADER_BYTES)
                .u8(section.number())
                .u32(content.length)
                .toBytes());
        add(content);
    }

    private void add(byte[] piece) {
        pieces.add(piece);
        length += piece.length;
    }

    private byte[] bytes() {
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
