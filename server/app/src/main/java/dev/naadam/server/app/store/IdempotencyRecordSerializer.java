package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link IdempotencyRecord}: its components in order. */
final class IdempotencyRecordSerializer extends Serializer<IdempotencyRecord> {

    @Override
    public void write(Kryo kryo, Output output, IdempotencyRecord kept) {
        Fields.writeText(output, kept.fingerprint());
        output.writeVarInt(kept.status(), true);
        Fields.writeTexts(output, kept.headers());
        output.writeVarInt(kept.body().length, true);
        output.writeBytes(kept.body());
    }

    @Override
    public IdempotencyRecord read(Kryo kryo, Input input, Class<? extends IdempotencyRecord> type) {
        return new IdempotencyRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                input.readVarInt(true),
                Fields.readTexts(input, StoreLimits.MAX_KEPT_HEADERS, StoreLimits.MAX_ADDRESS_CHARS),
                input.readBytes(Fields.readCount(input, Math.min(StoreLimits.MAX_KEPT_BODY_BYTES, input.limit()))));
    }
}
