package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import org.jspecify.annotations.Nullable;

/** The server's side of {@link TrackGame}, with gusts of wind that no client can know of. */
final class TrackWorld implements MatchWorld {

    static final int SLOT = 1;
    static final int GUST = 40;

    /** The server's view keeps moving a silent runner with the thrust it had. */
    private final TrackGame.Runner runner = new TrackGame.Runner();

    private final TrackGame.Runner other = new TrackGame.Runner();
    private final int gustEveryTicks;
    private int thrust;

    /** A world with a gust every so many ticks; 0: without. */
    TrackWorld(int gustEveryTicks) {
        this.gustEveryTicks = gustEveryTicks;
    }

    @Override
    public void step(long tick, byte @Nullable [] input) {
        thrust = input == null ? thrust : input[0];
        runner.step(thrust);
        other.step(3);
        if (gustEveryTicks > 0 && tick % gustEveryTicks == 0) {
            runner.x += GUST;
        }
    }

    @Override
    public ViewFrame view(long tick) {
        ViewFrame view = TrackGame.frame();
        view.tick(tick);
        runner.show(view, SLOT);
        other.show(view, 0);
        return view;
    }

    @Override
    public int inputBytes() {
        return TrackGame.INPUT_BYTES;
    }
}
