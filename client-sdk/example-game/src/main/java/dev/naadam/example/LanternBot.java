package dev.naadam.example;

import dev.naadam.game.Bot;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewFrame;

/** Runs for the lantern, runs away with it, strolls while a team mate has it. */
final class LanternBot implements Bot {

    private final GameSetup setup;
    private final int slot;
    private final SeededRandom random;
    private int targetX;
    private int targetY;

    LanternBot(GameSetup setup, int slot, long randomSeed) {
        this.setup = setup;
        this.slot = slot;
        this.random = new SeededRandom(randomSeed ^ slot);
    }

    @Override
    public void decide(long tick, ViewFrame view, byte[] input) {
        if (tick % setup.tickRateHz() == 1) {
            targetX = random.nextInt(Runner.FIELD_MM);
            targetY = random.nextInt(Runner.FIELD_MM);
        }
        int holder = view.get(Lantern.MATCH, 0, Lantern.HOLDER);
        if (holder == Lantern.NOBODY) {
            target(Runner.FIELD_MM / 2, Runner.FIELD_MM / 2);
        } else if (holder < setup.players() && isFoe(holder)) {
            target(view.get(Lantern.PLAYERS, holder, Lantern.X), view.get(Lantern.PLAYERS, holder, Lantern.Y));
        }
        input[0] = (byte) keys(view, holder == slot);
    }

    private int keys(ViewFrame view, boolean carriesLantern) {
        int x = view.get(Lantern.PLAYERS, slot, Lantern.X);
        int y = view.get(Lantern.PLAYERS, slot, Lantern.Y);
        for (int foe = 0; foe < setup.players() && carriesLantern; foe++) {
            if (isFoe(foe) && view.isPresent(Lantern.PLAYERS, foe)) {
                target(
                        2 * x - view.get(Lantern.PLAYERS, foe, Lantern.X),
                        2 * y - view.get(Lantern.PLAYERS, foe, Lantern.Y));
            }
        }
        return (targetX < x ? Runner.LEFT : Runner.RIGHT) | (targetY < y ? Runner.UP : Runner.DOWN);
    }

    private boolean isFoe(int other) {
        return !setup.teamOfSlot().get(other).equals(setup.teamOfSlot().get(slot));
    }

    private void target(int x, int y) {
        targetX = x;
        targetY = y;
    }
}
