package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Version 3 of {@link NodeRecord}: its components in order. Nobody reads earlier ones: a record lives ten seconds. */
final class NodeRecordSerializer extends Serializer<NodeRecord> {

    @Override
    public void write(Kryo kryo, Output output, NodeRecord node) {
        Fields.writeText(output, node.nodeId());
        Fields.writeList(output, node.roles());
        Fields.writeList(output, node.regions());
        output.writeLong(node.startedAtEpochMillis());
        NodeRecord.Address session = node.session();
        output.writeBoolean(session != null);
        if (session != null) {
            Fields.writeText(output, session.host());
            output.writeInt(session.handshakePort());
            output.writeInt(session.peerPort());
        }
        output.writeInt(node.load().matches());
        output.writeLong(node.load().budgetNanos());
        output.writeLong(node.load().freeNanos());
        output.writeBoolean(node.isDraining());
    }

    @Override
    public NodeRecord read(Kryo kryo, Input input, Class<? extends NodeRecord> type) {
        return new NodeRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                new TreeSet<>(Fields.readList(input, StoreLimits.MAX_ROLES, StoreLimits.MAX_WORD_CHARS)),
                Fields.readList(input, StoreLimits.MAX_REGIONS_PER_NODE, StoreLimits.MAX_ID_CHARS),
                input.readLong(),
                readSession(input),
                new NodeRecord.Load(input.readInt(), input.readLong(), input.readLong()),
                input.readBoolean());
    }

    private static NodeRecord.@Nullable Address readSession(Input input) {
        return input.readBoolean()
                ? new NodeRecord.Address(
                        Fields.readText(input, StoreLimits.MAX_ADDRESS_CHARS), input.readInt(), input.readInt())
                : null;
    }
}
