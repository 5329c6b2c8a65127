package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.UUID;

/** Version 1 of {@link WebhookRecord}: its components in order, and whether there is a tournament before it. */
final class WebhookRecordSerializer extends Serializer<WebhookRecord> {

    @Override
    public void write(Kryo kryo, Output output, WebhookRecord webhook) {
        Fields.writeUuid(output, webhook.id());
        Fields.writeText(output, webhook.organizer());
        Fields.writeText(output, webhook.wanted().url());
        UUID tournament = webhook.wanted().tournament();
        output.writeBoolean(tournament != null);
        if (tournament != null) {
            Fields.writeUuid(output, tournament);
        }
        Fields.writeList(output, webhook.wanted().types());
        Fields.writeText(output, webhook.secrets().current());
        Fields.writeText(output, webhook.secrets().previous());
        output.writeLong(webhook.secrets().previousUntilEpochMillis());
        Fields.writeText(output, webhook.health().status());
        output.writeInt(webhook.health().strikes());
        output.writeLong(webhook.health().sinceEpochMillis());
        output.writeLong(webhook.createdAtEpochMillis());
        output.writeLong(webhook.revision());
    }

    @Override
    public WebhookRecord read(Kryo kryo, Input input, Class<? extends WebhookRecord> type) {
        UUID id = Fields.readUuid(input);
        String organizer = Fields.readText(input, StoreLimits.MAX_ID_CHARS);
        String url = Fields.readText(input, StoreLimits.MAX_URL_CHARS);
        UUID tournament = input.readBoolean() ? Fields.readUuid(input) : null;
        WebhookRecord.Wanted wanted = new WebhookRecord.Wanted(
                url, tournament, Fields.readList(input, StoreLimits.MAX_WEBHOOK_TYPES, StoreLimits.MAX_ID_CHARS));
        WebhookRecord.Secrets secrets = new WebhookRecord.Secrets(
                Fields.readText(input, StoreLimits.MAX_SECRET_CHARS),
                Fields.readText(input, StoreLimits.MAX_SECRET_CHARS),
                input.readLong());
        WebhookRecord.Health health = new WebhookRecord.Health(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS), input.readInt(), input.readLong());
        return new WebhookRecord(id, organizer, wanted, secrets, health, input.readLong(), input.readLong());
    }
}
