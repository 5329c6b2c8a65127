package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.EventLog.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The life of a match that another node hosts. */
final class FollowedMatchesTest {

    private static final Caller CUP = ControlBench.caller("cup");

    private final ControlBench bench = new ControlBench();
    private final MatchDescription match = elsewhere();

    @Test
    void tellsWhatHappenedAndThenWhatHappens() {
        turns(1, 2);
        EventLog log = followed();
        AtomicInteger woken = new AtomicInteger();
        log.wake(woken::incrementAndGet);

        turns(1, 2, 3);
        bench.followed.poll();

        assertThat(log.newestId()).isEqualTo(3);
        assertThat(woken).hasValue(1);
        assertThat(Objects.requireNonNull(log.after(2)).id()).isEqualTo(3);
    }

    @Test
    void oneLogIsEnoughForAllWhoRead() {
        turns(1);

        assertThat(followed()).isSameAs(followed());
    }

    @Test
    void keepsTheNumbersWhenSomeAreMissing() {
        turns(4, 9);

        EventLog log = followed();

        assertThat(Objects.requireNonNull(log.after(4)).id()).isEqualTo(9);
    }

    @Test
    void looksNoMoreForNewsThatNobodyReads() {
        turns(1);
        EventLog log = followed();
        for (int i = 0; i < 10; i++) {
            bench.followed.poll();
        }

        turns(1, 2);
        bench.followed.poll();

        assertThat(log.newestId()).isEqualTo(1);
        assertThat(followed()).as("asked again, it looks again").isNotSameAs(log);
    }

    @Test
    void onlyTheEndIsToldOfAMatchWhoseTurnsAreForgotten() {
        EventLog log = followed();

        assertThat(log.isCompleteAt(1)).isTrue();
        assertThat(Objects.requireNonNull(log.after(0)).event()).isInstanceOf(MatchEvent.Ended.class);
    }

    private EventLog followed() {
        return ((Answer.Done<EventLog>) now(bench.matches.follow(CUP, match.id()))).value();
    }

    private void turns(long... numbers) {
        List<Entry> entries = Arrays.stream(numbers)
                .mapToObj(number -> new Entry(number, 0, new MatchEvent.Started()))
                .toList();
        bench.archive.turns.put(match.id(), entries);
    }

    private MatchDescription elsewhere() {
        MatchDraft draft = ((Answer.Done<MatchDraft>) bench.drafts.draft("cup", duel())).value();
        MatchDescription there = draft.on(bench.node("node-2", "east"));
        bench.store.matches.put(there.id(), there);
        return there;
    }
}
