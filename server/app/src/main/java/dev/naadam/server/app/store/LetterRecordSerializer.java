package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link LetterRecord}: its components in order. */
final class LetterRecordSerializer extends Serializer<LetterRecord> {

    @Override
    public void write(Kryo kryo, Output output, LetterRecord letter) {
        Fields.writeUuid(output, letter.id());
        Fields.writeText(output, letter.from());
        output.writeLong(letter.sentAtEpochMillis());
        Fields.writeText(output, letter.topic());
        output.writeVarInt(letter.status(), true);
        Fields.writeTexts(output, letter.texts());
        output.writeVarInt(letter.body().length, true);
        output.writeBytes(letter.body());
    }

    @Override
    public LetterRecord read(Kryo kryo, Input input, Class<? extends LetterRecord> type) {
        return new LetterRecord(
                Fields.readUuid(input),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                input.readLong(),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                input.readVarInt(true),
                Fields.readTexts(input, StoreLimits.MAX_LETTER_TEXTS, StoreLimits.MAX_ADDRESS_CHARS),
                input.readBytes(Fields.readCount(input, Math.min(StoreLimits.MAX_KEPT_BODY_BYTES, input.limit()))));
    }
}
