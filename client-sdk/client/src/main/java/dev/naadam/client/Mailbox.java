package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.RefuseReason;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What passes between the network's thread and the game's: the last input one way; views, events and states the other. */
final class Mailbox implements ClientListener, InputSource {

    /** Events that the game has not polled yet: half a minute of one event a tick at 128 Hz. */
    static final int MAX_EVENTS = 4096;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    final LatestView views;
    final ArrayBlockingQueue<GameEvent> events = new ArrayBlockingQueue<>(MAX_EVENTS);
    volatile byte[] input;
    volatile Standing standing = new Standing(ClientState.IDLE, null, null);

    private boolean isOverflowing;

    Mailbox(ViewSchema schema, byte[] idleInput) {
        this.views = new LatestView(schema);
        this.input = idleInput;
    }

    /** State and the reason for it, published together. */
    record Standing(
            ClientState state,
            @Nullable RefuseReason refused,
            @Nullable DisconnectReason disconnected) {}

    @Override
    public void input(long tick, ViewFrame newestView, byte[] into) {
        byte[] current = input;
        System.arraycopy(current, 0, into, 0, into.length);
    }

    @Override
    public void state(ViewFrame view, long tick, long committedTick, long hash) {
        views.publish(view);
    }

    @Override
    public void event(long tick, byte[] event, int offset, int length) {
        boolean fits = events.offer(new GameEvent(tick, Arrays.copyOfRange(event, offset, offset + length)));
        if (!fits && !isOverflowing) {
            LOG.warn("events are lost: the game has not polled {} of them", MAX_EVENTS);
        }
        isOverflowing = !fits;
    }

    @Override
    public void changed(ClientState state) {
        // published by the network loop together with its reason
    }
}
