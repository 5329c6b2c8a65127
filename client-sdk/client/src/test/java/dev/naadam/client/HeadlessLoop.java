package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import java.util.concurrent.locks.LockSupport;

/** A game loop without a window, in README.md: {@link ReadmeTest} compares the two. */
final class HeadlessLoop {

    private static final long STEP_NANOS = 16_000_000;

    private final NaadamClient client;

    HeadlessLoop(NaadamClient client) {
        this.client = client;
    }

    // README: begin
    void run() {
        while (!client.state().isTerminal()) {
            step();
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    void step() {
        ViewFrame own = client.predictedView(); // your own part, shown ahead
        Interpolation others = client.interpolation(); // the others, a little behind
        if (own == null || others == null) {
            return; // the match has not begun
        }
        client.setInput(walk(own));
        PressMoment moment = client.pressMoment(System.nanoTime());
        if (moment != null && isInSight(own, others.to())) {
            client.press(shoot(own, moment)); // goes into the next tick's input only
        }
    }
    // README: end

    private static byte[] walk(ViewFrame own) {
        return Keys.held(own.isPresent(0, 0) ? Keys.FORWARD : 0);
    }

    private static boolean isInSight(ViewFrame own, ViewFrame others) {
        return own.tick() % 8 == 0 && others.isPresent(0, 1);
    }

    private static byte[] shoot(ViewFrame own, PressMoment moment) {
        return Keys.shot(own.isPresent(0, 0) ? Keys.FORWARD : 0, moment);
    }
}
