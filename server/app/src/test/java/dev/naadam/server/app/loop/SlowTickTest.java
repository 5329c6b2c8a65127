package dev.naadam.server.app.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowTickTest {

    private static final UUID MATCH = new UUID(1, 2);
    private static final int TICKS = 100_000;

    @TempDir
    Path folder;

    @Test
    void tellsMatchTickShardAndTimes() throws IOException {
        List<RecordedEvent> events = recorded(() -> SlowTick.tellIfSlow(3, MATCH, 77, 1_500_000, 700_000));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getString("match")).isEqualTo(MATCH.toString());
            assertThat(event.getLong("tick")).isEqualTo(77);
            assertThat(event.getInt("shard")).isEqualTo(3);
            assertThat(event.getLong("latenessNanos")).isEqualTo(1_500_000);
            assertThat(event.getLong("durationNanos")).isEqualTo(700_000);
            assertThat(event.getDuration("latenessNanos").toNanos()).isEqualTo(1_500_000);
        });
    }

    @Test
    void saysNothingOfATickInTime() throws IOException {
        assertThat(recorded(() -> SlowTick.tellIfSlow(3, MATCH, 77, 1_000_000, 999_999)))
                .isEmpty();
    }

    @Test
    void allocatesNothingWhenNobodyRecords() throws IOException {
        // also behind a recording that has ended, when the recorder stays awake
        assertThat(recorded(() -> {})).isEmpty();
        slowTicks();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        slowTicks();

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(TICKS);
    }

    private static void slowTicks() {
        for (int i = 0; i < TICKS; i++) {
            SlowTick.tellIfSlow(0, MATCH, i, SlowTick.SLOW_NANOS, 0);
        }
    }

    private List<RecordedEvent> recorded(Runnable ticks) throws IOException {
        Path file = Files.createTempFile(folder, "ticks", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SlowTick.class);
            recording.start();
            ticks.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("dev.naadam.SlowTick"))
                .toList();
    }
}
