package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.Segment;
import dev.naadam.arena.view.ArenaBolts;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.EventSink;
import dev.naadam.game.Fixed;

/** Bolts in the air: fly, hit the nearest enemy on their way, end at a wall, or run out. Judged in the present. */
final class Bolts {

    /** From the middle of a bolt to that of a player: a body, and a little of the bolt. */
    static final long REACH = Fixed.ONE / 2;

    private static final int NOBODY = -1;
    private static final int END_OF_TICK = ArenaInput.PARTS_PER_TICK;

    private final MatchState state;
    private final ArenaMap map;
    private final Pace pace;
    private final Wounds wounds;
    private final Segment way = new Segment();
    private final Volley hits;

    Bolts(MatchState state, ArenaMap map, Pace pace, Wounds wounds) {
        this.state = state;
        this.map = map;
        this.pace = pace;
        this.wounds = wounds;
        this.hits = new Volley(state, state.boltTick.length);
    }

    /** By the rules a row is free: a bolt lives no longer than two reloads take. Only a damaged state can have none. */
    void fire(int slot) {
        for (int i = 0; i < ArenaView.BOLTS_PER_PLAYER; i++) {
            int row = slot * ArenaView.BOLTS_PER_PLAYER + i;
            if (state.boltTick[row] == 0) {
                state.shots[slot]++;
                state.boltTick[row] = state.tick;
                state.boltX[row] = MatchState.grid(state.x[slot]);
                state.boltY[row] = MatchState.grid(state.y[slot]);
                state.boltAim[row] = state.aim[slot];
                return;
            }
        }
    }

    /** First all fly, then all hits count: two bolts in one tick kill both. */
    void advance(long tickRandom, EventSink sink) {
        hits.clear(tickRandom);
        for (int row = 0; row < state.boltTick.length; row++) {
            if (state.boltTick[row] != 0) {
                fly(row);
            }
        }
        for (int i = 0; i < hits.count(); i++) {
            int victim = hits.detail(i);
            if (state.isAlive(victim)) {
                state.hits[hits.slot(i)]++;
                wounds.hurt(hits.slot(i), victim, ArenaView.BOLT_THROWER, END_OF_TICK, sink);
            }
        }
    }

    /** A bolt has flown one tick in the tick in which it is fired. */
    int ageTicks(int row) {
        return state.tick - state.boltTick[row] + 1;
    }

    long x(int row, int ageTicks) {
        return ArenaBolts.position(state.boltX[row], Fixed.cos(state.boltAim[row]), ageTicks, pace.tickRateHz);
    }

    long y(int row, int ageTicks) {
        return ArenaBolts.position(state.boltY[row], Fixed.sin(state.boltAim[row]), ageTicks, pace.tickRateHz);
    }

    private void fly(int row) {
        int age = ageTicks(row);
        long fromX = x(row, age - 1);
        long fromY = y(row, age - 1);
        long step = Fixed.of(ArenaBolts.METRES_PER_SECOND) / pace.tickRateHz;
        long reach = map.metresToWall(fromX, fromY, state.boltAim[row]);
        long length = Math.min(step, reach);
        int owner = row / ArenaView.BOLTS_PER_PLAYER;
        way.set(
                fromX,
                fromY,
                fromX + Fixed.mul(Fixed.cos(state.boltAim[row]), length),
                fromY + Fixed.mul(Fixed.sin(state.boltAim[row]), length));
        int victim = victim(owner, fromX, fromY);
        if (victim != NOBODY) {
            hits.add(owner, 0, victim);
        }
        if (victim != NOBODY || reach <= step || age >= pace.boltLifeTicks) {
            state.boltTick[row] = 0;
        }
    }

    private int victim(int owner, long fromX, long fromY) {
        int nearest = NOBODY;
        long nearestSquare = Long.MAX_VALUE;
        for (int slot = 0; slot < state.players; slot++) {
            long square = MatchState.gridSquare(state.x[slot] - fromX, state.y[slot] - fromY);
            if (state.areEnemies(owner, slot)
                    && state.isAlive(slot)
                    && square < nearestSquare
                    && way.comesWithin(REACH, state.x[slot], state.y[slot])) {
                nearest = slot;
                nearestSquare = square;
            }
        }
        return nearest;
    }
}
