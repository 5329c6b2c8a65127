package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Version 1 of {@link MeasurementRecord}: its components in order. */
final class MeasurementRecordSerializer extends Serializer<MeasurementRecord> {

    @Override
    public void write(Kryo kryo, Output output, MeasurementRecord record) {
        Fields.writeText(output, record.organizer());
        Fields.writeText(output, record.playerHex());
        Fields.writeText(output, record.region());
        Fields.writeText(output, record.nodeId());
        MeasurementRecord.Figures figures = record.figures();
        output.writeInt(figures.sent());
        output.writeInt(figures.samples());
        output.writeLong(figures.minMicros());
        output.writeLong(figures.p25Micros());
        output.writeLong(figures.p50Micros());
        output.writeLong(figures.p95Micros());
        output.writeLong(figures.jitterMicros());
        output.writeLong(record.measuredAtEpochMillis());
        output.writeLong(record.history().windowStartEpochMillis());
        output.writeLong(record.history().leastMicros());
        output.writeLong(record.history().previousLeastMicros());
    }

    @Override
    public MeasurementRecord read(Kryo kryo, Input input, Class<? extends MeasurementRecord> type) {
        return new MeasurementRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                new MeasurementRecord.Figures(
                        input.readInt(),
                        input.readInt(),
                        input.readLong(),
                        input.readLong(),
                        input.readLong(),
                        input.readLong(),
                        input.readLong()),
                input.readLong(),
                new MeasurementRecord.History(input.readLong(), input.readLong(), input.readLong()));
    }
}
