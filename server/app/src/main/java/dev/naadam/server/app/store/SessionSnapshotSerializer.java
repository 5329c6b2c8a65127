package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.server.core.replication.EventBacklog;
import dev.naadam.server.core.session.SessionSnapshot;

/** Version 1 of {@link SessionSnapshot}: its components in order. */
final class SessionSnapshotSerializer extends Serializer<SessionSnapshot> {

    private static final int ROOT_BYTES = 32;

    @Override
    public void write(Kryo kryo, Output output, SessionSnapshot session) {
        write(output, session);
    }

    @Override
    public SessionSnapshot read(Kryo kryo, Input input, Class<? extends SessionSnapshot> type) {
        return read(input);
    }

    static void write(Output output, SessionSnapshot session) {
        output.writeByte(session.slot());
        output.writeLong(session.generation());
        output.writeLong(session.cid());
        output.writeBytes(session.keyRoot());
        output.writeLong(session.address());
        output.writeLong(session.maxPacketsPerSecond());
        output.writeLong(session.maxBytesPerSecond());
        output.writeLong(session.events().firstId());
        output.writeVarInt(session.events().cells().length, true);
        output.writeBytes(session.events().cells());
        output.writeLong(session.silenceMillis());
    }

    static SessionSnapshot read(Input input) {
        return new SessionSnapshot(
                input.readByte(),
                input.readLong(),
                input.readLong(),
                input.readBytes(ROOT_BYTES),
                input.readLong(),
                input.readLong(),
                input.readLong(),
                readEvents(input),
                input.readLong());
    }

    private static EventBacklog readEvents(Input input) {
        long firstId = input.readLong();
        int bytes = Fields.readCount(input, EventBacklog.MAX_BYTES);
        return new EventBacklog(firstId, input.readBytes(bytes));
    }
}
