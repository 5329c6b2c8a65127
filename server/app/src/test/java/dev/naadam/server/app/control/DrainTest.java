package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.duel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;
import org.junit.jupiter.api.Test;

/** How a node becomes empty. */
final class DrainTest {

    private static final Caller CUP = ControlBench.caller("cup");

    private final ControlBench bench = new ControlBench();

    @Test
    void anIdleNodeIsEmptyAtOnce() {
        assertThat(bench.drain.begin()).isCompleted();
        assertThat(bench.drain.isDraining()).isTrue();
    }

    @Test
    void itsMatchesGoOnUntilTheyEnd() {
        CreatedMatch match = done(bench.create(CUP, duel()));
        CompletableFuture<Void> emptied = bench.drain.begin();

        bench.drain.look();
        assertThat(emptied.state()).isEqualTo(State.RUNNING);
        assertThat(bench.host.orders).isEmpty();

        bench.host.opened.remove(match.match().id());
        bench.drain.look();
        assertThat(emptied).isCompleted();
        assertThat(bench.events.whyCutShort(match.match().id())).isNull();
    }

    @Test
    void itsMatchesAreAbortedWhenTheirTimeIsOverAndCountedOnce() {
        CreatedMatch match = done(bench.create(CUP, duel()));
        CompletableFuture<Void> emptied = bench.drain.begin();

        bench.nowNanos += Duration.ofMinutes(10).toNanos() - 1;
        bench.drain.look();
        assertThat(bench.host.orders).isEmpty();
        bench.nowNanos++;
        bench.drain.look();
        bench.drain.look();

        assertThat(bench.host.orders).containsOnly("abort " + match.match().id());
        assertThat(bench.counters.of(ControlCount.MATCHES_DRAINED)).isEqualTo(1);
        assertThat(emptied.state()).isEqualTo(State.RUNNING);
        assertThat(bench.events.whyCutShort(match.match().id())).isEqualTo(EndReason.DRAINED);
    }

    @Test
    void nothingNewIsTakenWhetherItIsAskedHereOrByMail() {
        var begun = bench.drain.begin();
        assertThat(begun).isCompleted();

        assertThat(bench.create(CUP, duel()))
                .isEqualTo(new Answer.Refused<>(new Refusal.NoRoom("node node-1: it is being drained")));
        assertThat(bench.host.opened).isEmpty();
        assertThat(bench.store.matches).isEmpty();
    }

    @Test
    void organizersAreTold() {
        CreatedMatch match = done(bench.create(CUP, duel()));

        var begun = bench.drain.begin();

        EventLog log = bench.events.log(match.match().id());
        assertThat(begun).isNotDone();
        assertThat(log).isNotNull().extracting(EventLog::newestId).isEqualTo(2L);
    }

    private static CreatedMatch done(Answer<CreatedMatch> answer) {
        return ((Answer.Done<CreatedMatch>) answer).value();
    }
}
