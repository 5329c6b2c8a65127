package dev.naadam.server.core.journal;

import dev.naadam.game.GameLimits;
import dev.naadam.protocol.ByteReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes an entry apart, record by record. Bytes that {@link EntryWriter} did not write end it early and set
 * {@link #isDamaged}; nothing throws, and nothing is allocated that is longer than the entry. One thread.
 */
public final class EntryReader {

    private final ByteReader reader;

    /** Reads a whole entry. */
    public EntryReader(byte[] entry) {
        reader = new ByteReader(entry, 0, entry.length);
        reader.require(entry.length <= JournalLimits.MAX_ENTRY_BYTES);
        reader.require(reader.u8() == RecordForm.VERSION);
    }

    /** The next record; null at the end, which is a good one unless the entry {@link #isDamaged}. */
    public @Nullable LogRecord next() {
        if (reader.hasFailed() || reader.remaining() == 0) {
            return null;
        }
        int kind = reader.u8();
        int index = reader.u16();
        reader.require(index < JournalLimits.MAX_MATCHES);
        LogRecord record = read(kind, index);
        return reader.hasFailed() ? null : record;
    }

    /** Whether bytes were met that no writer of this version writes. */
    public boolean isDamaged() {
        return reader.hasFailed();
    }

    private @Nullable LogRecord read(int kind, int index) {
        return switch (kind) {
            case RecordForm.OPEN -> new LogRecord.Open(index, uuid(), reader.u32(), snapshot());
            case RecordForm.TICK -> tick(index);
            case RecordForm.SESSION -> new LogRecord.Session(index, reader.u32(), session());
            case RecordForm.GONE -> gone(index);
            case RecordForm.SNAPSHOT -> new LogRecord.Snapshot(index, uuid(), reader.u32(), snapshot());
            case RecordForm.CLOSE -> close(index);
            case RecordForm.RECESS -> recess(index);
            default -> fail();
        };
    }

    private LogRecord tick(int index) {
        long tick = reader.u32();
        long hash = reader.i64();
        long present = reader.i64();
        int inputBytes = reader.u8();
        reader.require(inputBytes >= 1 && inputBytes <= GameLimits.MAX_INPUT_BYTES);
        byte[] inputs = sealed(Long.bitCount(present) * (long) inputBytes, 0, JournalLimits.MAX_TICK_BYTES);
        return new LogRecord.Tick(index, tick, hash, present, inputBytes, inputs);
    }

    private LogRecord gone(int index) {
        int slot = reader.u8();
        reader.require(slot < GameLimits.MAX_PLAYERS);
        return new LogRecord.Gone(index, slot, reader.i64());
    }

    private LogRecord recess(int index) {
        long number = reader.u32();
        int on = reader.u8();
        reader.require(number >= 1 && on <= 1);
        return new LogRecord.Recess(index, number, on == 1, reader.u32());
    }

    private @Nullable LogRecord close(int index) {
        CloseReason reason = CloseReason.of(reader.u8());
        return reason == null ? fail() : new LogRecord.Close(index, reason);
    }

    private UUID uuid() {
        return new UUID(reader.i64(), reader.i64());
    }

    private byte[] snapshot() {
        return sealed(reader.u32(), 1, JournalLimits.MAX_SNAPSHOT_BYTES);
    }

    private byte[] session() {
        return sealed(reader.u16(), 1, JournalLimits.MAX_SESSION_BYTES);
    }

    private byte[] sealed(long length, int min, int max) {
        reader.require(length >= min && length <= max && length <= reader.remaining());
        return reader.bytes(reader.hasFailed() ? 0 : (int) length);
    }

    private @Nullable LogRecord fail() {
        reader.require(false);
        return null;
    }
}
