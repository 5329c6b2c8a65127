package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link EventRecord}: its components in order. */
final class EventRecordSerializer extends Serializer<EventRecord> {

    @Override
    public void write(Kryo kryo, Output output, EventRecord event) {
        output.writeLong(event.number());
        output.writeLong(event.atEpochMillis());
        output.writeByte(event.kind().code());
        Fields.writeText(output, event.player());
        output.writeByte(event.reason());
        output.writeLong(event.tick());
        output.writeLong(event.hash());
    }

    @Override
    public EventRecord read(Kryo kryo, Input input, Class<? extends EventRecord> type) {
        return new EventRecord(
                input.readLong(),
                input.readLong(),
                EventRecord.Kind.ofCode(input.readByte()),
                Fields.readText(input, StoreLimits.MAX_PLAYER_ID_CHARS),
                input.readByte() & 0xff,
                input.readLong(),
                input.readLong());
    }
}
