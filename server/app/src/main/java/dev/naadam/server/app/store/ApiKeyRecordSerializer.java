package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.SortedSet;
import java.util.TreeSet;

/** Version 3 of {@link ApiKeyRecord}: its components in order. */
final class ApiKeyRecordSerializer extends Serializer<ApiKeyRecord> {

    @Override
    public void write(Kryo kryo, Output output, ApiKeyRecord key) {
        Fields.writeText(output, key.id());
        Fields.writeText(output, key.organizer());
        output.writeBytes(key.hash().bytes());
        Fields.writeText(output, key.role());
        Fields.writeList(output, key.scopes());
        output.writeLong(key.createdAtEpochMillis());
        output.writeLong(key.expiresAtEpochMillis());
    }

    @Override
    public ApiKeyRecord read(Kryo kryo, Input input, Class<? extends ApiKeyRecord> type) {
        return new ApiKeyRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                new KeyHash(input.readBytes(KeyHash.BYTES)),
                Fields.readText(input, StoreLimits.MAX_WORD_CHARS),
                new TreeSet<>(Fields.readList(input, StoreLimits.MAX_SCOPES, StoreLimits.MAX_WORD_CHARS)),
                input.readLong(),
                input.readLong());
    }

    /** Version 2, which knew no roles; a key that might do everything then may do everything now. */
    static final class Version2 extends Serializer<ApiKeyRecord> {

        @Override
        public void write(Kryo kryo, Output output, ApiKeyRecord key) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public ApiKeyRecord read(Kryo kryo, Input input, Class<? extends ApiKeyRecord> type) {
            String id = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
            String organizer = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
            KeyHash hash = new KeyHash(input.readBytes(KeyHash.BYTES));
            SortedSet<String> scopes =
                    new TreeSet<>(Fields.readList(input, StoreLimits.MAX_SCOPES, StoreLimits.MAX_WORD_CHARS));
            boolean isEverything = scopes.containsAll(StoreLimits.SCOPES_OF_VERSION_2);
            String role = isEverything ? StoreLimits.ROLE_OF_EVERYTHING : "";
            return new ApiKeyRecord(id, organizer, hash, role, scopes, input.readLong(), input.readLong());
        }
    }

    /** Version 1, which knew one key: that of the first start, which may do everything and never expires. */
    static final class Version1 extends Serializer<ApiKeyRecord> {

        @Override
        public void write(Kryo kryo, Output output, ApiKeyRecord key) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public ApiKeyRecord read(Kryo kryo, Input input, Class<? extends ApiKeyRecord> type) {
            String id = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
            String organizer = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
            KeyHash hash = new KeyHash(input.readBytes(KeyHash.BYTES));
            SortedSet<String> scopes = new TreeSet<>(StoreLimits.SCOPES_OF_VERSION_1);
            return new ApiKeyRecord(
                    id, organizer, hash, StoreLimits.ROLE_OF_EVERYTHING, scopes, input.readLong(), Long.MAX_VALUE);
        }
    }
}
