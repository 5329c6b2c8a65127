package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link WebhookNoticeRecord}: its components in order. */
final class WebhookNoticeRecordSerializer extends Serializer<WebhookNoticeRecord> {

    @Override
    public void write(Kryo kryo, Output output, WebhookNoticeRecord notice) {
        Fields.writeText(output, notice.organizer());
        Fields.writeUuid(output, notice.webhook());
        Fields.writeText(output, notice.status());
        output.writeLong(notice.atEpochMillis());
    }

    @Override
    public WebhookNoticeRecord read(Kryo kryo, Input input, Class<? extends WebhookNoticeRecord> type) {
        return new WebhookNoticeRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readUuid(input),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                input.readLong());
    }
}
