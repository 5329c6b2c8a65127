package dev.naadam.arena;

import dev.naadam.game.Bot;
import dev.naadam.game.Fixed;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewFrame;

/**
 * A bot that plays like a middling human: searches the map until it sees an enemy, walks to the nearest, circles around it, aims where it will be
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
    private final int slot;
    private final ArenaMap map;
    private final BotRoute route;
    private long nextGoalTick;
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
        this.slot = slot;
        this.map = ArenaOptions.map(ArenaRules.ARENA, setup);
        this.route = new BotRoute(map, ArenaRules.ARENA.mapMetres());
        this.tickRateHz = setup.tickRateHz();
        this.sight = new BotSight(slot, setup.teamOfSlot().get(slot), tickRateHz);
    }

    @Override
    public void decide(long tick, ViewFrame view, byte[] input) {
        changeMind(tick);
        if (!sight.look(view)) {
            search(tick, view, input);
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

    /** Nobody to fight: on to some place or other, along the shortest way around the walls, looking ahead. */
    private void search(long tick, ViewFrame view, byte[] input) {
        int x = view.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_X);
        int y = view.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_Y);
        int cellX = cell(x);
        int cellY = cell(y);
        if (tick >= nextGoalTick || route.metresFrom(cellX, cellY) <= 1) {
            nextGoalTick = tick + someTicks(5_000, 12_000);
            chooseGoal();
        }
        int side = route.sideFrom(cellX, cellY);
        if (side < 0) {
            ArenaInput.write(input, 0, 0, aim, false);
            return;
        }
        int toX = (cellX + BotRoute.stepX(side)) * ArenaRules.GRID_PER_METRE + ArenaRules.GRID_PER_METRE / 2 - x;
        int toY = (cellY + BotRoute.stepY(side)) * ArenaRules.GRID_PER_METRE + ArenaRules.GRID_PER_METRE / 2 - y;
        aim = Bearing.of(toX, toY);
        ArenaInput.write(input, stick(Fixed.cos(aim)), stick(Fixed.sin(aim)), aim, false);
    }

    private void chooseGoal() {
        int metres = ArenaRules.ARENA.mapMetres();
        int x = random.nextInt(metres);
        int y = random.nextInt(metres);
        while (map.isWall(x, y)) {
            x = random.nextInt(metres);
            y = random.nextInt(metres);
        }
        route.leadTo(x, y);
    }

    private static int cell(int grid) {
        return Math.min(ArenaRules.ARENA.mapMetres() - 1, grid / ArenaRules.GRID_PER_METRE);
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
