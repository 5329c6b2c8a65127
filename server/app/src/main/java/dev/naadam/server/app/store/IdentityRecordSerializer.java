package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.List;

/** Version 1 of {@link IdentityRecord}: its components in order. */
final class IdentityRecordSerializer extends Serializer<IdentityRecord> {

    @Override
    public void write(Kryo kryo, Output output, IdentityRecord identity) {
        Fields.writeText(output, identity.organizer());
        Fields.writeText(output, identity.issuer());
        output.writeVarInt(identity.keys().size(), true);
        for (IdentityRecord.Key key : identity.keys()) {
            Fields.writeText(output, key.kid());
            Fields.writeText(output, key.algorithm());
            Fields.writeText(output, key.x509());
        }
    }

    @Override
    public IdentityRecord read(Kryo kryo, Input input, Class<? extends IdentityRecord> type) {
        String organizer = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
        String issuer = Fields.readText(input, StoreLimits.MAX_ADDRESS_CHARS);
        int count = Fields.readCount(input, StoreLimits.MAX_IDENTITY_KEYS);
        List<IdentityRecord.Key> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(new IdentityRecord.Key(
                    Fields.readText(input, StoreLimits.MAX_TOKEN_NAME_CHARS),
                    Fields.readText(input, StoreLimits.MAX_WORD_CHARS),
                    Fields.readText(input, StoreLimits.MAX_PUBLIC_KEY_CHARS)));
        }
        return new IdentityRecord(organizer, issuer, keys);
    }
}
