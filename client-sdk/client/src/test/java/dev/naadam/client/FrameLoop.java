package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A game loop that an engine calls for every frame, in README.md: {@link ReadmeTest} compares the two. */
final class FrameLoop {

    private final String ticket;
    private @Nullable NaadamClient client;
    private boolean isTriggerPulled;
    int framesDrawn;

    FrameLoop(String ticket) {
        this.ticket = ticket;
    }

    // README: begin
    void create() { // LibGDX: ApplicationListener.create
        try {
            client = NaadamClient.connect(ticket); // returns at once
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void render() { // for every frame, at whatever rate the screen has
        if (client == null) {
            return;
        }
        client.setInput(heldKeys());
        ViewFrame own = client.predictedView();
        Interpolation others = client.interpolation(); // moves on to now, once a frame
        PressMoment moment = isTriggerPulled() ? client.pressMoment(System.nanoTime()) : null;
        if (moment != null) {
            client.press(shot(moment));
        }
        if (own != null && others != null) {
            draw(own, others.from(), others.to(), others.fraction());
        }
    }
    // README: end

    void dispose() {
        if (client != null) {
            client.close();
        }
    }

    /** The engine saw the trigger being pulled. */
    void pullTrigger() {
        isTriggerPulled = true;
    }

    ClientState state() {
        return client == null ? ClientState.IDLE : client.state();
    }

    private boolean isTriggerPulled() {
        boolean wasPulled = isTriggerPulled;
        isTriggerPulled = false;
        return wasPulled;
    }

    private static byte[] heldKeys() {
        return Keys.held(Keys.FORWARD);
    }

    private static byte[] shot(PressMoment moment) {
        return Keys.shot(Keys.FORWARD, moment);
    }

    private void draw(ViewFrame own, ViewFrame from, ViewFrame to, double fraction) {
        boolean isInOrder = from.tick() <= to.tick() && to.tick() <= own.tick() && fraction <= 1;
        framesDrawn += isInOrder ? 1 : 0;
    }
}
