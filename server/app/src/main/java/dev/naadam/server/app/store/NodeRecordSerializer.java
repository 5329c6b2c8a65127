package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link NodeRecord}: its components in order. */
final class NodeRecordSerializer extends Serializer<NodeRecord> {

    @Override
    public void write(Kryo kryo, Output output, NodeRecord node) {
        Fields.writeText(output, node.nodeId());
        Fields.writeText(output, node.region());
        output.writeLong(node.startedAtEpochMillis());
        Fields.writeText(output, node.apiUrl());
        Fields.writeText(output, node.sessionHost());
        output.writeInt(node.handshakePort());
        output.writeInt(node.matches());
    }

    @Override
    public NodeRecord read(Kryo kryo, Input input, Class<? extends NodeRecord> type) {
        return new NodeRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                input.readLong(),
                Fields.readText(input, StoreLimits.MAX_ADDRESS_CHARS),
                Fields.readText(input, StoreLimits.MAX_ADDRESS_CHARS),
                input.readInt(),
                input.readInt());
    }
}
