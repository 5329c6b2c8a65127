package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.Pauses.Standing;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.app.loop.MatchProgress.State;
import dev.naadam.server.app.loop.PauseProgress;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the node of a match makes of the orders of its lobby. */
final class PausesTest {

    private static final Caller CUP = ControlBench.caller("cup");
    private static final long MINUTE_MILLIS = 60_000;

    private final ControlBench bench = new ControlBench();
    private final UUID match = ((Answer.Done<CreatedMatch>) bench.create(CUP, ControlBench.duel()))
            .value()
            .match()
            .id();

    @Test
    void givesAnOrderToTheShardUntilTheMatchStandsStill() {
        hosted(PauseProgress.NONE);
        assertThat(pause(1)).isEqualTo(new Answer.Done<>(Standing.ORDERED));
        hosted(new PauseProgress(1, true, false));
        assertThat(pause(1)).as("while its log lacks it").isEqualTo(new Answer.Done<>(Standing.ORDERED));
        hosted(new PauseProgress(1, true, true));
        assertThat(pause(1)).isEqualTo(new Answer.Done<>(Standing.ON));

        assertThat(bench.host.orders).containsExactly("pause " + match + " 1 60000", "pause " + match + " 1 60000");
    }

    @Test
    void aPauseIsOverOnceItsEndIsInTheLog() {
        hosted(new PauseProgress(1, true, true));
        assertThat(resume(1)).isEqualTo(new Answer.Done<>(Standing.ON));
        hosted(new PauseProgress(1, false, false));
        assertThat(resume(1)).isEqualTo(new Answer.Done<>(Standing.ORDERED));
        hosted(new PauseProgress(1, false, true));

        assertThat(resume(1)).isEqualTo(new Answer.Done<>(Standing.OVER));
        assertThat(pause(1)).as("a late order").isEqualTo(new Answer.Done<>(Standing.OVER));
    }

    @Test
    void anOlderPauseThanTheNewestIsOver() {
        hosted(new PauseProgress(3, true, true));

        assertThat(pause(2)).isEqualTo(new Answer.Done<>(Standing.OVER));
        assertThat(bench.host.orders).isEmpty();
    }

    @Test
    void saysWhenThereIsNobodyWhoCouldStandStill() {
        hosted(PauseProgress.NONE);
        bench.host.isFull = true;
        assertThat(pause(1)).isEqualTo(new Answer.Refused<>(new Refusal.Busy()));

        bench.host.progress.put(match, new MatchProgress(State.FINISHED, 5, 0, 0, null));
        assertThat(pause(1)).isEqualTo(new Answer.Refused<>(new Refusal.MatchOver()));
    }

    private Answer<Standing> pause(long number) {
        return now(bench.pauses.pause(CUP, match, number, MINUTE_MILLIS));
    }

    private Answer<Standing> resume(long number) {
        return now(bench.pauses.resume(CUP, match, number));
    }

    private void hosted(PauseProgress pause) {
        bench.host.progress.put(match, new MatchProgress(State.RUNNING, 5, 0b11, 9, null, null, pause));
    }
}
