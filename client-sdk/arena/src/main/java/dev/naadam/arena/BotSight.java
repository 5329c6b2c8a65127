package dev.naadam.arena;

import dev.naadam.game.Fixed;
import dev.naadam.game.ViewFrame;

/** What a bot makes of a view: who is the nearest living enemy in sight, where, and how it moves. Distances in 1/64 m. */
final class BotSight {

    /** Over so many milliseconds speed is measured: over one tick the grid of the view is coarser than the step. */
    private static final int SPEED_MILLIS = 100;

    private final int slot;
    private final int team;
    private final int speedTicks;
    private int enemy = -1;
    private long seenTick;
    private int seenX;
    private int seenY;
    private long speedX;
    private long speedY;

    BotSight(int slot, int team, int tickRateHz) {
        this.slot = slot;
        this.team = team;
        this.speedTicks = Math.max(1, SPEED_MILLIS * tickRateHz / 1000);
    }

    /** Looks at a view; false if this bot is dead or sees nobody to fight. */
    boolean look(ViewFrame view) {
        if (view.get(ArenaView.PLAYERS, slot, ArenaView.PLAYER_ALIVE) == 0) {
            return false;
        }
        int nearest = nearestEnemy(view);
        if (nearest >= 0) {
            measureSpeed(view, nearest);
        }
        return nearest >= 0;
    }

    /** From the bot to where the enemy will be in so many ticks. */
    long toEnemyX(ViewFrame view, long ticksAhead) {
        return distance(view, ArenaView.PLAYER_X, enemy) + speedX * ticksAhead / Fixed.ONE;
    }

    long toEnemyY(ViewFrame view, long ticksAhead) {
        return distance(view, ArenaView.PLAYER_Y, enemy) + speedY * ticksAhead / Fixed.ONE;
    }

    private int nearestEnemy(ViewFrame view) {
        int nearest = -1;
        long nearestSquare = Long.MAX_VALUE;
        for (int other = 0; other < ArenaRules.MAX_PLAYERS; other++) {
            if (view.get(ArenaView.PLAYERS, other, ArenaView.PLAYER_ALIVE) == 0
                    || view.get(ArenaView.PLAYERS, other, ArenaView.PLAYER_HP) == 0
                    || view.get(ArenaView.PLAYERS, other, ArenaView.PLAYER_TEAM) == team) {
                continue;
            }
            long dx = distance(view, ArenaView.PLAYER_X, other);
            long dy = distance(view, ArenaView.PLAYER_Y, other);
            if (dx * dx + dy * dy < nearestSquare) {
                nearest = other;
                nearestSquare = dx * dx + dy * dy;
            }
        }
        return nearest;
    }

    private void measureSpeed(ViewFrame view, int nearest) {
        int x = view.get(ArenaView.PLAYERS, nearest, ArenaView.PLAYER_X);
        int y = view.get(ArenaView.PLAYERS, nearest, ArenaView.PLAYER_Y);
        long ticks = view.tick() - seenTick;
        if (nearest == enemy && ticks < speedTicks) {
            return;
        }
        boolean isKnown = nearest == enemy && ticks <= 4L * speedTicks;
        speedX = isKnown ? (x - seenX) * Fixed.ONE / ticks : 0;
        speedY = isKnown ? (y - seenY) * Fixed.ONE / ticks : 0;
        enemy = nearest;
        seenTick = view.tick();
        seenX = x;
        seenY = y;
    }

    private long distance(ViewFrame view, int field, int other) {
        return (long) view.get(ArenaView.PLAYERS, other, field) - view.get(ArenaView.PLAYERS, slot, field);
    }
}
