package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.RefuseReason;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What passes between the network's thread and the game's: the last input one way; views, events and states the other.
 * Prediction happens on the network's thread, because that is where inputs get their tick.
 */
final class Mailbox implements ClientListener, InputSource {

    /** Events that the game has not polled yet: half a minute of one event a tick at 128 Hz. */
    static final int MAX_EVENTS = 4096;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    final LatestView views;
    final LatestView predictedViews;
    final Interpolation interpolation;
    final ArrayBlockingQueue<GameEvent> events = new ArrayBlockingQueue<>(MAX_EVENTS);
    volatile byte[] input;
    volatile @Nullable InputSpan nextInput;
    final AtomicReference<byte @Nullable []> press = new AtomicReference<>();
    volatile Standing standing = Standing.AWAY;
    volatile boolean isPaused;

    private final Prediction prediction;
    private final @Nullable InputSource source;
    private final LongSupplier nanoClock;
    private boolean isOverflowing;
    private boolean hasPlayed;

    /**
     * Of one player in one match.
     *
     * @param source decides the inputs; null: the game sets them
     */
    Mailbox(Play.Rules rules, int slot, @Nullable InputSource source, LongSupplier nanoClock) {
        ViewSchema schema = rules.game().viewSchema(rules.setup());
        this.views = new LatestView(schema);
        this.predictedViews = new LatestView(schema);
        this.interpolation = new Interpolation(schema, rules.setup().tickRateHz());
        this.prediction = new Prediction(rules.game(), rules.setup(), slot);
        this.input = rules.game().idleInput();
        this.source = source;
        this.nanoClock = nanoClock;
    }

    /** State and the reason for it, published together. */
    record Standing(
            ClientState state,
            @Nullable RefuseReason refused,
            @Nullable DisconnectReason disconnected) {

        /** Between two sessions. */
        static final Standing AWAY = new Standing(ClientState.IDLE, null, null);
    }

    @Override
    public void input(long tick, ViewFrame newestView, byte[] into) {
        if (source == null) {
            byte[] pressed = press.getAndSet(null);
            System.arraycopy(pressed == null ? input : pressed, 0, into, 0, into.length);
        } else {
            source.input(tick, newestView, into);
        }
        prediction.pressed(tick, into);
        publishPrediction();
    }

    @Override
    public void state(ViewFrame view, long tick, long committedTick, long hash) {
        isPaused = false;
        views.publish(view);
        interpolation.arrived(view, nanoClock.getAsLong());
        prediction.observed(view);
        publishPrediction();
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
    public void paused() {
        isPaused = true;
    }

    @Override
    public void changed(ClientState state) {
        // the state itself is published by the network loop, together with its reason
        if (state == ClientState.WAITING) {
            interpolation.restart();
            press.set(null);
        }
        hasPlayed |= state == ClientState.PLAYING;
    }

    /** Whether the match was reached since this was asked last. */
    boolean hasPlayed() {
        boolean was = hasPlayed;
        hasPlayed = false;
        return was;
    }

    /** How far off the predictions were; asked on the network's thread. */
    PredictionErrors predictionErrors() {
        return prediction.errors();
    }

    private void publishPrediction() {
        ViewFrame predicted = prediction.view();
        if (predicted != null) {
            predictedViews.publish(predicted);
        }
    }
}
