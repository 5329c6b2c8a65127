package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.testkit.LinkConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PressMomentTest {

    private static final long LENGTH_NANOS = 6_400;
    /** Its time ends behind the overflow of the clock. */
    private static final InputSpan SPAN = new InputSpan(70, Long.MIN_VALUE + 1_000, LENGTH_NANOS);

    @Test
    void isDividedInto64thsFromTheDueTimeOfTheInputBefore() {
        long begin = SPAN.dueNanos() - LENGTH_NANOS;

        assertThat(moment(begin)).isEqualTo(new PressMoment(70, 0, 9));
        assertThat(moment(begin + 99)).isEqualTo(new PressMoment(70, 0, 9));
        assertThat(moment(begin + 100)).isEqualTo(new PressMoment(70, 1, 9));
        assertThat(moment(begin + 3_200)).isEqualTo(new PressMoment(70, 32, 9));
        assertThat(moment(SPAN.dueNanos() - 1)).isEqualTo(new PressMoment(70, 63, 9));
    }

    @Test
    void aPressAtTheDueTimeIsTheFirstOfTheNextInput() {
        assertThat(moment(SPAN.dueNanos())).isEqualTo(new PressMoment(71, 0, 9));
        assertThat(moment(SPAN.dueNanos() + 2 * LENGTH_NANOS + 150)).isEqualTo(new PressMoment(73, 1, 9));
    }

    @Test
    void aPressThatIsToldTooLateCountsAtTheFirstInstantOfTheNextInput() {
        assertThat(moment(SPAN.dueNanos() - LENGTH_NANOS - 1)).isEqualTo(new PressMoment(70, 0, 9));
        assertThat(moment(SPAN.dueNanos() - 100 * LENGTH_NANOS)).isEqualTo(new PressMoment(70, 0, 9));
    }

    @Test
    void thereIsNoneBeforeTheFirstStateNorBeforeAnythingWasDrawnNorAfterTheEnd() {
        Interpolation shown = shown();
        Playground ground = new Playground(50).connected();
        assertThat(ground.client.pressMoment(ground.clock.nanos(), drawn(ground, 3)))
                .as("no state")
                .isNull();

        ground.playing(3);
        assertThat(ground.client.pressMoment(ground.clock.nanos(), shown))
                .as("nothing drawn")
                .isNull();
        assertThat(ground.client.pressMoment(ground.clock.nanos(), drawn(ground, 3)))
                .isNotNull();

        ground.client.close(ground.toServer);
        assertThat(ground.client.pressMoment(ground.clock.nanos(), drawn(ground, 3)))
                .as("closed")
                .isNull();
    }

    @Test
    void agreesWithTheTicksThatInputsAreAskedFor() {
        Playground ground = new Playground(50).playing(3);
        Interpolation shown = drawn(ground, 3);
        List<Long> promised = new ArrayList<>();
        List<Long> asked = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            ground.run(7);
            long before = ground.inputTicks.size();
            promised.add(moment(ground, shown).tick());
            ground.run(20);
            asked.add(ground.inputTicks.get((int) before));
        }

        assertThat(promised).isEqualTo(asked);
    }

    @Test
    void growsThroughTheTickAndBeginsAnewWithTheNext() {
        Playground ground = new Playground(50).playing(3);
        Interpolation shown = drawn(ground, 3);
        ground.run(100);
        PressMoment first = moment(ground, shown);

        ground.run(5);
        PressMoment later = moment(ground, shown);
        ground.run(20);
        PressMoment next = moment(ground, shown);

        long quarterLater = (later.tick() - first.tick()) * 64 + later.fraction64() - first.fraction64();
        assertThat(quarterLater).isEqualTo(16);
        assertThat(next).isEqualTo(new PressMoment(later.tick() + 1, later.fraction64(), later.seenTicks64()));
    }

    @Test
    void aTickThatTheClockStretchesIsDividedAllTheSame() {
        Playground ground = new Playground(50);
        ground.network.conditions(LinkConditions.delay(TimeUnit.MILLISECONDS.toNanos(40), 0));
        ground.connected();
        MiniMatch match = new MiniMatch(ground, 50, 1);
        ground.network.conditions(LinkConditions.delay(TimeUnit.MILLISECONDS.toNanos(10), 0));
        match.run(40);
        Interpolation shown = drawn(ground, 3);
        long begin = beginOfNextSpan(ground, shown);
        long end = beginOfNextSpan(ground, shown);

        assertThat(end - begin).as("stretched by up to 2 %").isBetween(20_100_000L, 20_400_000L);
        ground.runTo(end + (end - begin) / 2 + 100_000);
        assertThat(moment(ground, shown).fraction64()).isEqualTo(32);
    }

    @Test
    void tellsWhatWasOnTheScreenWhenTheKeyWasPressed() {
        Interpolation shown = shown();
        long start = TimeUnit.SECONDS.toNanos(1);
        for (int tick = 10; tick <= 12; tick++) {
            shown.arrived(DotGame.view(tick), start + TimeUnit.MILLISECONDS.toNanos(20L * tick));
        }
        long frame = start + TimeUnit.MILLISECONDS.toNanos(240);

        assertThat(shown.pressMoment(frame, SPAN)).as("nothing drawn yet").isNull();
        shown.advance(frame);
        shown.advance(frame + TimeUnit.MILLISECONDS.toNanos(5));

        assertThat(seen(shown, frame + TimeUnit.MILLISECONDS.toNanos(9))).isEqualTo(11 * 64 + 16);
        assertThat(seen(shown, frame + TimeUnit.MILLISECONDS.toNanos(4)))
                .as("pressed before the frame that is shown now")
                .isEqualTo(11 * 64);
        shown.restart();
        assertThat(shown.pressMoment(frame, SPAN)).isNull();
    }

    private static long seen(Interpolation shown, long pressNanos) {
        return Objects.requireNonNull(shown.pressMoment(pressNanos, SPAN)).seenTicks64();
    }

    /** Runs on until a press counts in another input than now; the instant at which that began, to 10 us. */
    private static long beginOfNextSpan(Playground ground, Interpolation shown) {
        long tick = moment(ground, shown).tick();
        while (moment(ground, shown).tick() == tick) {
            ground.runTo(ground.clock.nanos() + 10_000);
        }
        return ground.clock.nanos();
    }

    private static PressMoment moment(long pressNanos) {
        return SPAN.moment(pressNanos, 9);
    }

    private static PressMoment moment(Playground ground, Interpolation shown) {
        return Objects.requireNonNull(ground.client.pressMoment(ground.clock.nanos(), shown));
    }

    private static Interpolation shown() {
        return new Interpolation(DotGame.view(0).schema(), 50);
    }

    private static Interpolation drawn(Playground ground, long tick) {
        Interpolation shown = shown();
        shown.arrived(DotGame.view(tick), ground.clock.nanos());
        shown.advance(ground.clock.nanos());
        return shown;
    }
}
