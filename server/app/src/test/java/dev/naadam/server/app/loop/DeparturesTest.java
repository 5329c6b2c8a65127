package dev.naadam.server.app.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.session.Counters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private final List<Long> measured = new ArrayList<>();
    private final Departures departures = new Departures(new Measuring());

    @Test
    void aTickTakesFromWhenItWasDueUntilTheFlushThatItsStatesLeaveWith() {
        departures.add(100);
        departures.add(250);

        departures.left(1_000);

        assertThat(measured).containsExactly(900L, 750L);
    }

    @Test
    void whatHasLeftIsNotCountedAgain() {
        departures.add(100);
        departures.left(1_000);
        departures.left(2_000);

        assertThat(measured).hasSize(1);
    }

    @Test
    void moreTicksThanAFullShardSendsAtOnceAreNotMeasured() {
        for (int i = 0; i <= Departures.MAX_TICKS; i++) {
            departures.add(0);
        }

        departures.left(1);

        assertThat(measured).hasSize(Departures.MAX_TICKS);
    }

    private final class Measuring implements LoopMeter {

        @Override
        public void tick(int shard, long latenessNanos, long durationNanos) {}

        @Override
        public void left(long nanos) {
            measured.add(nanos);
        }

        @Override
        public void shard(int shard, ShardGauges gauges) {}

        @Override
        public void handshake(Counters counters, Counters resumes) {}
    }
}
