package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.UUID;

/** Version 1 of {@link RegionDecisionRecord}: its components in order. */
final class RegionDecisionRecordSerializer extends Serializer<RegionDecisionRecord> {

    @Override
    public void write(Kryo kryo, Output output, RegionDecisionRecord decision) {
        Fields.writeUuid(output, decision.matchId());
        output.writeVarInt(decision.deflated().length, true);
        output.writeBytes(decision.deflated());
    }

    @Override
    public RegionDecisionRecord read(Kryo kryo, Input input, Class<? extends RegionDecisionRecord> type) {
        UUID matchId = Fields.readUuid(input);
        // what a length says is allocated, so it says no more than there is
        int most = Math.min(StoreLimits.MAX_DECISION_BYTES, input.limit() - input.position());
        return new RegionDecisionRecord(matchId, input.readBytes(Fields.readCount(input, most)));
    }
}
