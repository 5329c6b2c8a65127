package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.store.MeasurementRecord.History;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeasurementRecordTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long START = 1_800_000_000_000L;

    @Test
    void historyKeepsTheLeast() {
        History history = History.first(9_000, START).with(7_000, START + DAY).with(8_000, START + 2 * DAY);

        assertThat(history.overallMicros()).isEqualTo(7_000);
    }

    @Test
    void historyForgetsWhatIsTwoWindowsOld() {
        History near = History.first(7_000, START);

        History moved = near.with(30_000, START + 31 * DAY);
        assertThat(moved.overallMicros()).isEqualTo(7_000);

        assertThat(moved.with(31_000, START + 59 * DAY).overallMicros()).isEqualTo(7_000);
        assertThat(moved.with(31_000, START + 61 * DAY).overallMicros()).isEqualTo(30_000);
    }

    @Test
    void historyBeginsAnewAfterALongPause() {
        History history = History.first(7_000, START).with(30_000, START + 60 * DAY);

        assertThat(history).isEqualTo(History.first(30_000, START + 60 * DAY));
    }

    @Test
    void anOlderMeasurementThatComesLaterAddsToHistoryAlone() {
        MeasurementRecord newer = at(9_000, START + 1_000);
        MeasurementRecord older = at(6_000, START);

        MeasurementRecord kept = older.after(newer);

        assertThat(kept.figures().p25Micros()).isEqualTo(9_000);
        assertThat(kept.measuredAtEpochMillis()).isEqualTo(START + 1_000);
        assertThat(kept.history().overallMicros()).isEqualTo(6_000);
    }

    private static MeasurementRecord at(long p25Micros, long millis) {
        MeasurementRecord record = Records.measurement(p25Micros);
        return new MeasurementRecord(
                record.organizer(),
                record.playerHex(),
                record.region(),
                record.nodeId(),
                record.figures(),
                millis,
                History.first(p25Micros, millis));
    }
}
