package dev.naadam.client;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Predictor;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import org.jspecify.annotations.Nullable;

/**
 * Shows a player's own part of the view ahead of the server: client-side prediction with reconciliation (Bernier,
 * "Latency Compensating Methods in Client/Server In-game Protocol Design and Optimization", GDC 2001).
 *
 * <p>An input is applied at once to what was shown last. A view from the server starts the prediction again at its tick,
 * and the own inputs of all later ticks are applied again, so an error lives for one round trip at most.
 *
 * <p>{@link NaadamClient} has one inside. Who drives a {@link ClientSession} tells it of every input and every state. One
 * thread; allocates nothing after it was made. Of a game without a {@link Predictor} it shows the newest view.
 */
public final class Prediction {

    private final @Nullable Predictor predictor;
    private final InputHistory inputs;
    private final ViewFrame authoritative;
    private final ViewFrame shown;
    private final ViewFrame[] promised;
    private final ErrorTally errors = new ErrorTally();
    private long predictedTick;
    private boolean hasView;

    /**
     * Predicts up to one second ahead of the newest view: further out, the server has most likely stopped.
     *
     * @param slot of the player whose part is predicted
     */
    public Prediction(Game game, GameSetup setup, int slot) {
        int ticks = Integer.highestOneBit(setup.tickRateHz() * 2 - 1);
        ViewSchema schema = game.viewSchema(setup);
        this.predictor = game.predictor(setup, slot);
        this.inputs = new InputHistory(ticks, game.idleInput());
        this.authoritative = new ViewFrame(schema);
        this.shown = new ViewFrame(schema);
        this.promised = new ViewFrame[predictor == null ? 0 : ticks];
        for (int i = 0; i < promised.length; i++) {
            promised[i] = new ViewFrame(schema);
            promised[i].tick(-1);
        }
    }

    /**
     * An input was made.
     *
     * @param tick that it is for
     * @param input {@link Game#inputBytes} long; copied
     */
    public void pressed(long tick, byte[] input) {
        inputs.put(tick, input);
        if (predictor != null && hasView && isWithinReach(tick)) {
            replay(predictor);
            promised[slot(tick)].copyFrom(shown);
        }
    }

    /** A newer view came from the server. Copied. */
    public void observed(ViewFrame newest) {
        hasView = true;
        authoritative.copyFrom(newest);
        if (predictor == null) {
            return;
        }
        ViewFrame promise = promised[slot(newest.tick())];
        if (promise.tick() == newest.tick()) {
            errors.add(predictor.error(promise, newest));
        }
        predictor.restart(newest);
        predictedTick = newest.tick();
        shown.copyFrom(newest);
        if (isWithinReach(inputs.newestTick())) {
            replay(predictor);
        }
    }

    /**
     * The newest view with the player's own part shown ahead; its tick is the one that the own part is shown at. Unchanged
     * until the next call of {@link #pressed} or {@link #observed}; null before the first view.
     */
    public @Nullable ViewFrame view() {
        if (!hasView) {
            return null;
        }
        return predictor == null ? authoritative : shown;
    }

    /** How far off the predictions were. Allocates. */
    public PredictionErrors errors() {
        return errors.snapshot();
    }

    private boolean isWithinReach(long tick) {
        return tick > authoritative.tick() && tick - authoritative.tick() <= promised.length;
    }

    private void replay(Predictor own) {
        while (predictedTick < inputs.newestTick()) {
            own.step(inputs.at(++predictedTick));
        }
        shown.copyFrom(authoritative);
        own.show(shown);
        shown.tick(predictedTick);
    }

    private int slot(long tick) {
        return (int) (tick & (promised.length - 1));
    }
}
