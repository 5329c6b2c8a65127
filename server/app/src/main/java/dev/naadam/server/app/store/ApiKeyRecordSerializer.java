package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link ApiKeyRecord}: its components in order. */
final class ApiKeyRecordSerializer extends Serializer<ApiKeyRecord> {

    @Override
    public void write(Kryo kryo, Output output, ApiKeyRecord key) {
        Fields.writeText(output, key.id());
        Fields.writeText(output, key.organizer());
        output.writeBytes(key.hash().bytes());
        output.writeLong(key.createdAtEpochMillis());
    }

    @Override
    public ApiKeyRecord read(Kryo kryo, Input input, Class<? extends ApiKeyRecord> type) {
        return new ApiKeyRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_NAME_CHARS),
                new KeyHash(input.readBytes(KeyHash.BYTES)),
                input.readLong());
    }
}
