package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Version 1 of {@link LedgerEntryRecord}: its components in order, the hash as its 32 bytes. */
final class LedgerEntryRecordSerializer extends Serializer<LedgerEntryRecord> {

    @Override
    public void write(Kryo kryo, Output output, LedgerEntryRecord entry) {
        output.writeLong(entry.number());
        output.writeLong(entry.atEpochMillis());
        output.writeByte(entry.kind().code());
        Fields.writeText(output, entry.author());
        byte[] order = entry.order().getBytes(StandardCharsets.UTF_8);
        output.writeVarInt(order.length, true);
        output.writeBytes(order);
        output.writeBytes(HexFormat.of().parseHex(entry.hash()));
    }

    @Override
    public LedgerEntryRecord read(Kryo kryo, Input input, Class<? extends LedgerEntryRecord> type) {
        return new LedgerEntryRecord(
                input.readLong(),
                input.readLong(),
                LedgerEntryRecord.Kind.ofCode(input.readByte()),
                Fields.readText(input, StoreLimits.MAX_NAME_CHARS),
                readOrder(input),
                HexFormat.of().formatHex(input.readBytes(LedgerLine.HASH_BYTES)));
    }

    private static String readOrder(Input input) {
        // what a length says is allocated, so it says no more than there is
        int most = Math.min(StoreLimits.MAX_ORDER_BYTES, input.limit() - input.position());
        return new String(input.readBytes(Fields.readCount(input, most)), StandardCharsets.UTF_8);
    }
}
