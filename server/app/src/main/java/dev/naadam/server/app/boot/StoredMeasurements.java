package dev.naadam.server.app.boot;

import dev.naadam.protocol.beacon.MeasuredPlayer;
import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.protocol.beacon.ProbeFigures;
import dev.naadam.server.app.control.KnownDistance;
import dev.naadam.server.app.control.MeasurementStore;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.store.MeasurementRecord;
import dev.naadam.server.app.store.MeasurementRecords;
import dev.naadam.server.app.store.WriteResult;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Players' distances in Redis. */
final class StoredMeasurements implements MeasurementStore {

    private final MeasurementRecords records;

    StoredMeasurements(MeasurementRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> accept(Measurement measurement) {
        return records.accept(HexFormat.of().formatHex(measurement.id()), record(measurement))
                .thenApply(StoredMeasurements::isNew);
    }

    @Override
    public CompletionStage<StoreAnswer<List<KnownDistance>>> find(
            String organizer, Collection<MeasuredPlayer> players, Collection<String> regions) {
        return records.find(
                        organizer, players.stream().map(MeasuredPlayer::hexId).toList(), regions)
                .thenApply(read -> StoredMatches.answer(
                        read,
                        found -> found.stream().map(StoredMeasurements::known).toList()));
    }

    private static StoreAnswer<Boolean> isNew(WriteResult put) {
        return switch (put) {
            case WriteResult.Stored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.AlreadyStored before -> new StoreAnswer.Found<>(false);
            case WriteResult.Conflict conflict -> new StoreAnswer.Found<>(false);
            case WriteResult.StoreAway away -> new StoreAnswer.Unreachable<>(away.reason());
        };
    }

    private static MeasurementRecord record(Measurement measurement) {
        ProbeFigures figures = measurement.figures();
        return new MeasurementRecord(
                measurement.player().organizer(),
                measurement.player().hexId(),
                measurement.region(),
                measurement.certificate().node(),
                new MeasurementRecord.Figures(
                        figures.sent(),
                        figures.samples(),
                        figures.minMicros(),
                        figures.p25Micros(),
                        figures.p50Micros(),
                        figures.p95Micros(),
                        figures.jitterMicros()),
                measurement.measuredAtMillis(),
                MeasurementRecord.History.first(figures.p25Micros(), measurement.measuredAtMillis()));
    }

    private static KnownDistance known(MeasurementRecord stored) {
        MeasurementRecord.Figures figures = stored.figures();
        return new KnownDistance(
                stored.playerHex(),
                stored.region(),
                stored.nodeId(),
                new ProbeFigures(
                        figures.sent(),
                        figures.samples(),
                        figures.minMicros(),
                        figures.p25Micros(),
                        figures.p50Micros(),
                        figures.p95Micros(),
                        figures.jitterMicros()),
                stored.measuredAtEpochMillis(),
                stored.history().overallMicros());
    }
}
