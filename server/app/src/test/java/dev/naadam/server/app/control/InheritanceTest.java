package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.loop.MatchProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InheritanceTest {

    private static final Caller CUP = ControlBench.caller("cup");

    private final ControlBench bench = new ControlBench();
    private final List<Runnable> postponed = new ArrayList<>();
    private final Inheritance inheritance = new Inheritance(
            "node-2",
            bench.host,
            bench.desk,
            bench.store,
            bench.places,
            new Inheritance.Stories(bench.events, bench.archive),
            postponed::add);

    @Test
    void theMatchIsTheNewNodesInEveryBook() {
        UUID id = createdAtNodeOne();

        now(inheritance.enter(id));

        assertThat(bench.places.hosted).containsExactly(Map.entry(id, "node-2"));
        assertThat(bench.store.matches.get(id))
                .satisfies(match -> assertThat(match.node()).isEqualTo("node-2"));
    }

    @Test
    void itsStoryGoesOnBehindWhatWasTold() {
        UUID id = createdAtNodeOne();
        bench.archive.turns.put(id, List.of(new EventLog.Entry(7, 0, new MatchEvent.Started())));

        now(inheritance.enter(id));
        bench.events.append(id, new MatchEvent.Connected("anu"));

        EventLog log = Objects.requireNonNull(bench.events.log(id));
        assertThat(log.after(0)).isEqualTo(new EventLog.Entry(7, 0, new MatchEvent.Started()));
        assertThat(log.newestId()).isEqualTo(8);
    }

    @Test
    void isEnteredWhenTheStoreIsBack() {
        UUID id = createdAtNodeOne();
        bench.store.isAway = true;
        var entered = inheritance.enter(id).toCompletableFuture();
        assertThat(entered).isNotDone();

        bench.store.isAway = false;
        postponed.removeFirst().run();

        assertThat(entered).isCompleted();
        assertThat(bench.places.hosted).containsExactly(Map.entry(id, "node-2"));
    }

    @Test
    void nobodyTriesForeverToEnterAMatchThatIsOver() {
        UUID id = createdAtNodeOne();
        bench.store.isAway = true;
        bench.host.progress.remove(id);

        now(inheritance.enter(id));

        assertThat(postponed).isEmpty();
    }

    @Test
    void aMatchThatNobodyCanGoOnWithIsLostAtOnce() {
        UUID id = createdAtNodeOne();

        now(inheritance.lose(id));

        assertThat(bench.store.states).containsExactly(Map.entry(id, MatchProgress.State.LOST));
        assertThat(bench.archive.lost).containsExactly(id);
        assertThat(bench.places.hosted).isEmpty();
    }

    @Test
    void isLostWhenTheStoreIsBack() {
        UUID id = createdAtNodeOne();
        bench.store.isAway = true;
        var entered = inheritance.lose(id).toCompletableFuture();
        assertThat(entered).isNotDone();

        bench.store.isAway = false;
        postponed.removeFirst().run();

        assertThat(entered).isCompleted();
        assertThat(bench.archive.lost).containsExactly(id);
    }

    private UUID createdAtNodeOne() {
        Answer<CreatedMatch> created = bench.create(CUP, duel());
        return ((Answer.Done<CreatedMatch>) created).value().match().id();
    }
}
