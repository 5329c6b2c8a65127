package dev.naadam.example;

import dev.naadam.game.GameSetup;
import dev.naadam.game.Predictor;
import dev.naadam.game.ViewFrame;

/** The own runner ahead of the server; wrong only when the lantern changes hands meanwhile. Errors in millimetres. */
final class LanternPredictor implements Predictor {

    private final GameSetup setup;
    private final int slot;
    private final Runner runner = new Runner();
    private boolean carriesLantern;

    LanternPredictor(GameSetup setup, int slot) {
        this.setup = setup;
        this.slot = slot;
    }

    @Override
    public void restart(ViewFrame authoritative) {
        runner.x = authoritative.get(Lantern.PLAYERS, slot, Lantern.X);
        runner.y = authoritative.get(Lantern.PLAYERS, slot, Lantern.Y);
        carriesLantern = authoritative.get(Lantern.MATCH, 0, Lantern.HOLDER) == slot;
    }

    @Override
    public void step(byte[] input) {
        runner.keys = input[0] & Runner.ALL_KEYS;
        runner.run(carriesLantern, setup.tickRateHz());
    }

    @Override
    public void show(ViewFrame into) {
        into.set(Lantern.PLAYERS, slot, Lantern.X, runner.x);
        into.set(Lantern.PLAYERS, slot, Lantern.Y, runner.y);
    }

    @Override
    public long error(ViewFrame predicted, ViewFrame authoritative) {
        return Math.max(distance(predicted, authoritative, Lantern.X), distance(predicted, authoritative, Lantern.Y));
    }

    private int distance(ViewFrame one, ViewFrame other, int field) {
        return Math.abs(one.get(Lantern.PLAYERS, slot, field) - other.get(Lantern.PLAYERS, slot, field));
    }
}
