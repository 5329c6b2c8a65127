package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.redis.ExternalRedis;
import dev.naadam.server.app.redis.RawRedis;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.store.ReadResult.Found;
import dev.naadam.server.app.store.WriteResult.AlreadyStored;
import dev.naadam.server.app.store.WriteResult.Stored;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Measurements before a real Redis. */
@ExtendWith(RedisExtension.class)
class MeasurementRecordsIT {

    private static final String ID = "0b".repeat(16);

    private ControlStore store;
    private MeasurementRecords measurements;

    @BeforeEach
    void open(RedisUri uri) throws Exception {
        assertThat(RawRedis.command(uri, "FLUSHALL")).isEqualTo("+OK");
        store = ControlStore.open(new StoreSettings(
                new ExternalRedis(uri), Records.keys(1), new SecureRandom(), System::nanoTime, new CountingMeter()));
        measurements = store.measurements();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void acceptsAMeasurementOnce() throws Exception {
        assertThat(answer(measurements.accept(ID, Records.measurement(8_000)))).isEqualTo(new Stored());
        assertThat(answer(measurements.accept(ID, Records.measurement(8_000)))).isEqualTo(new AlreadyStored());
        assertThat(answer(measurements.accept("0c".repeat(16), Records.measurement(8_000))))
                .isEqualTo(new Stored());
    }

    @Test
    void keepsTheLatestAndTheLeast() throws Exception {
        assertThat(answer(measurements.accept(ID, Records.measurement(8_000)))).isEqualTo(new Stored());
        assertThat(answer(measurements.accept("0c".repeat(16), Records.measurement(9_000))))
                .isEqualTo(new Stored());

        MeasurementRecord kept = found().getFirst();

        assertThat(kept.figures().p25Micros()).isEqualTo(9_000);
        assertThat(kept.history().overallMicros()).isEqualTo(8_000);
    }

    @Test
    void losesNothingOfWhatComesAtOnce() throws Exception {
        List<CompletionStage<WriteResult>> puts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            puts.add(measurements.accept(Integer.toString(10 + i).repeat(16), Records.measurement(9_000 - i * 1_000)));
        }
        for (CompletionStage<WriteResult> put : puts) {
            assertThat(answer(put)).isEqualTo(new Stored());
        }

        assertThat(found().getFirst().history().overallMicros()).isEqualTo(6_000);
    }

    @Test
    void knowsNothingOfOtherPlayersAndRegions() throws Exception {
        assertThat(answer(measurements.accept(ID, Records.measurement(8_000)))).isEqualTo(new Stored());

        assertThat(answer(measurements.find(Records.ORGANIZER, List.of("0f".repeat(16)), List.of("gui-an"))))
                .isEqualTo(new Found<>(List.of()));
        assertThat(answer(measurements.find(Records.ORGANIZER, List.of("0a".repeat(16)), List.of("elsewhere"))))
                .isEqualTo(new Found<>(List.of()));
        assertThat(answer(measurements.find("other", List.of("0a".repeat(16)), List.of("gui-an"))))
                .isEqualTo(new Found<>(List.of()));
        assertThat(answer(measurements.find("other", List.of(), List.of()))).isEqualTo(new Found<>(List.of()));
    }

    @Test
    void tellsBeaconsAndTheirReadings() throws Exception {
        BeaconRecord told = Records.largestBeacons();

        assertThat(answer(store.announceBeacons(told, 1_800_000_000_000L))).isEqualTo(new Stored());

        assertThat(answer(store.beacons())).isEqualTo(new Found<>(List.of(told)));
    }

    private List<MeasurementRecord> found() throws Exception {
        return ((Found<List<MeasurementRecord>>) answer(
                        measurements.find(Records.ORGANIZER, List.of("0a".repeat(16)), List.of("gui-an", "elsewhere"))))
                .value();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        CompletableFuture<T> future = stage.toCompletableFuture();
        return future.get(10, TimeUnit.SECONDS);
    }
}
