package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link WebhookDeliveryRecord}: its components in order. */
final class WebhookDeliveryRecordSerializer extends Serializer<WebhookDeliveryRecord> {

    @Override
    public void write(Kryo kryo, Output output, WebhookDeliveryRecord delivery) {
        Fields.writeText(output, delivery.event().id());
        Fields.writeText(output, delivery.event().type());
        Fields.writeUuid(output, delivery.event().feed());
        output.writeLong(delivery.event().number());
        output.writeInt(delivery.attempt());
        output.writeLong(delivery.atEpochMillis());
        output.writeLong(delivery.tookMillis());
        Fields.writeText(output, delivery.fate());
        output.writeInt(delivery.status());
        Fields.writeText(output, delivery.reason());
    }

    @Override
    public WebhookDeliveryRecord read(Kryo kryo, Input input, Class<? extends WebhookDeliveryRecord> type) {
        WebhookDeliveryRecord.Event event = new WebhookDeliveryRecord.Event(
                Fields.readText(input, StoreLimits.MAX_EVENT_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readUuid(input),
                input.readLong());
        return new WebhookDeliveryRecord(
                event,
                input.readInt(),
                input.readLong(),
                input.readLong(),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                input.readInt(),
                Fields.readText(input, StoreLimits.MAX_ADDRESS_CHARS));
    }
}
