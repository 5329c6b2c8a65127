package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.UUID;

/** Version 1 of {@link ReplayPartRecord}: its components in order. */
final class ReplayPartRecordSerializer extends Serializer<ReplayPartRecord> {

    @Override
    public void write(Kryo kryo, Output output, ReplayPartRecord part) {
        Fields.writeUuid(output, part.matchId());
        Fields.writeText(output, part.part());
        output.writeVarInt(part.bytes().length, true);
        output.writeBytes(part.bytes());
    }

    @Override
    public ReplayPartRecord read(Kryo kryo, Input input, Class<? extends ReplayPartRecord> type) {
        UUID matchId = Fields.readUuid(input);
        String part = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
        // what a length says is allocated, so it says no more than there is
        int most = Math.min(StoreLimits.MAX_REPLAY_PART_BYTES, input.limit() - input.position());
        return new ReplayPartRecord(matchId, part, input.readBytes(Fields.readCount(input, most)));
    }
}
