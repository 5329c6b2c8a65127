package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.List;

/** Version 1 of {@link BeaconRecord}: its components in order. */
final class BeaconRecordSerializer extends Serializer<BeaconRecord> {

    @Override
    public void write(Kryo kryo, Output output, BeaconRecord record) {
        Fields.writeText(output, record.nodeId());
        Fields.writeText(output, record.host());
        output.writeVarInt(record.beacons().size(), true);
        for (BeaconRecord.Port beacon : record.beacons()) {
            Fields.writeText(output, beacon.region());
            output.writeInt(beacon.port());
        }
        output.writeVarInt(record.readings().size(), true);
        for (BeaconRecord.Reading reading : record.readings()) {
            Fields.writeText(output, reading.from());
            Fields.writeText(output, reading.to());
            output.writeLong(reading.p25Micros());
            output.writeLong(reading.measuredAtEpochMillis());
        }
    }

    @Override
    public BeaconRecord read(Kryo kryo, Input input, Class<? extends BeaconRecord> type) {
        return new BeaconRecord(
                Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                Fields.readText(input, StoreLimits.MAX_ADDRESS_CHARS),
                readBeacons(input),
                readReadings(input));
    }

    private static List<BeaconRecord.Port> readBeacons(Input input) {
        List<BeaconRecord.Port> beacons = new ArrayList<>();
        int count = Fields.readCount(input, StoreLimits.MAX_REGIONS_PER_NODE);
        for (int i = 0; i < count; i++) {
            beacons.add(new BeaconRecord.Port(Fields.readText(input, StoreLimits.MAX_ID_CHARS), input.readInt()));
        }
        return beacons;
    }

    private static List<BeaconRecord.Reading> readReadings(Input input) {
        List<BeaconRecord.Reading> readings = new ArrayList<>();
        int count = Fields.readCount(input, StoreLimits.MAX_MESH_READINGS);
        for (int i = 0; i < count; i++) {
            readings.add(new BeaconRecord.Reading(
                    Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                    Fields.readText(input, StoreLimits.MAX_ID_CHARS),
                    input.readLong(),
                    input.readLong()));
        }
        return readings;
    }
}
