package dev.naadam.arena;

import dev.naadam.game.Bot;
import dev.naadam.game.Fixed;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewFrame;

/**
 * A bot that plays like a middling human: walks to the nearest living enemy, circles around it, aims where it will be
 * when the shot arrives, a few degrees off, and fires in bursts.
 */
final class ArenaBot implements Bot {

    private static final int FAR = 9 * ArenaRules.GRID_PER_METRE;
    private static final int OUT_OF_REACH = 20 * ArenaRules.GRID_PER_METRE;

    /** Six degrees to either side, small errors being likelier. */
    private static final int AIM_ERROR = Fixed.TURN / 60;

    private static final long SHOT_SPEED = (long) ArenaRules.ARENA.shotMetresPerSecond() * ArenaRules.GRID_PER_METRE;

    private static final int QUARTER = Fixed.TURN / 4;

    private final SeededRandom random;
    private final BotSight sight;
    private final int tickRateHz;
    private int aim;
    private int aimError;
    private long nextAimErrorTick;
    private int side = 1;
    private long nextSideTick;
    private boolean bursts;
    private long nextBurstTick;

    ArenaBot(GameSetup setup, int slot, long randomSeed) {
        this.random = new SeededRandom(new SeededRandom(randomSeed).nextLong() + slot);
        this.tickRateHz = setup.tickRateHz();
        this.sight = new BotSight(slot, setup.teamOfSlot().get(slot), tickRateHz);
    }

    @Override
    public void decide(long tick, ViewFrame view, byte[] input) {
        changeMind(tick);
        if (!sight.look(view)) {
            ArenaInput.write(input, 0, 0, aim, false);
            return;
        }
        long x = sight.toEnemyX(view, 0);
        long y = sight.toEnemyY(view, 0);
        long distance = Fixed.sqrt(Fixed.of((int) (x * x + y * y))) / Fixed.ONE;
        long flightTicks = distance * tickRateHz / SHOT_SPEED;
        aim = Bearing.of(sight.toEnemyX(view, flightTicks), sight.toEnemyY(view, flightTicks)) + aimError;
        int walk = Bearing.of(x, y) + side * (distance > FAR ? QUARTER / 4 : QUARTER);
        ArenaInput.write(input, stick(Fixed.cos(walk)), stick(Fixed.sin(walk)), aim, bursts && distance < OUT_OF_REACH);
    }

    private void changeMind(long tick) {
        if (tick >= nextAimErrorTick) {
            aimError = random.nextInt(AIM_ERROR) + random.nextInt(AIM_ERROR) - AIM_ERROR;
            nextAimErrorTick = tick + someTicks(150, 400);
        }
        if (tick >= nextSideTick) {
            side = random.nextInt(2) * 2 - 1;
            nextSideTick = tick + someTicks(400, 1200);
        }
        if (tick >= nextBurstTick) {
            bursts = !bursts;
            nextBurstTick = tick + someTicks(300, 800);
        }
    }

    private int someTicks(int minMillis, int maxMillis) {
        return (minMillis + random.nextInt(maxMillis - minMillis)) * tickRateHz / 1000;
    }

    private static int stick(long direction) {
        return (int) (direction * 127 / Fixed.ONE);
    }
}
