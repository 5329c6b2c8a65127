package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link WebhookLineRecord}: its components in order. */
final class WebhookLineRecordSerializer extends Serializer<WebhookLineRecord> {

    @Override
    public void write(Kryo kryo, Output output, WebhookLineRecord line) {
        output.writeLong(line.number());
        output.writeInt(line.attempts());
        output.writeLong(line.firstEpochMillis());
        output.writeLong(line.nextEpochMillis());
    }

    @Override
    public WebhookLineRecord read(Kryo kryo, Input input, Class<? extends WebhookLineRecord> type) {
        return new WebhookLineRecord(input.readLong(), input.readInt(), input.readLong(), input.readLong());
    }
}
