package dev.naadam.server.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.loop.MatchProgress.State;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class EventLogTest {

    private final EventLog log = new EventLog();

    @Test
    void numbersItsEntriesAndKeepsTheLatest() {
        for (int i = 0; i < EventLog.MAX_ENTRIES + 10; i++) {
            log.append(new MatchEvent.Connected("p" + i), i);
        }

        EventLog.Entry oldest = Objects.requireNonNull(log.after(0));
        assertThat(oldest).isEqualTo(new EventLog.Entry(11, 10, new MatchEvent.Connected("p10")));
        assertThat(log.after(log.newestId())).isNull();
    }

    @Test
    void nothingFollowsTheEnd() {
        ControlBench bench = new ControlBench();
        var created = (Answer.Done<CreatedMatch>) bench.create(ControlBench.caller("cup"), ControlBench.duel());
        log.append(new MatchEvent.Ended(created.value().match(), State.ABANDONED, new MatchResult(null, 0, 0)), 1);

        log.append(new MatchEvent.Started(), 2);

        assertThat(log.newestId()).isEqualTo(1);
        assertThat(log.isCompleteAt(1)).isTrue();
        assertThat(log.isCompleteAt(2)).isFalse();
    }

    @Test
    void wakesWhoeverReadsUntilItDoesNotAnyMore() {
        AtomicInteger woken = new AtomicInteger();
        Runnable reader = woken::incrementAndGet;
        log.wake(reader);
        log.append(new MatchEvent.Started(), 1);

        log.forget(reader);
        log.append(new MatchEvent.Started(), 2);

        assertThat(woken).hasValue(1);
    }
}
