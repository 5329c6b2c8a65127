package dev.naadam.arena;

import dev.naadam.game.EventSink;
import dev.naadam.game.Fixed;

/** One tick of all shots, in row order: fly, hit the first player in slot order who is close enough, end at a wall, or run out. */
final class ShotStep {

    private static final long GRID_STEP = Fixed.ONE / ArenaRules.GRID_PER_METRE;

    private final ArenaRules rules;
    private final ArenaPace pace;
    private final ArenaState state;
    private final ArenaEvents events;
    private final ArenaMap map;
    private final ArenaShots shots;
    private final long hitSquare;

    ShotStep(ArenaRules rules, ArenaPace pace, ArenaState state, ArenaEvents events, ArenaMap map) {
        this.rules = rules;
        this.pace = pace;
        this.state = state;
        this.events = events;
        this.map = map;
        this.shots = new ArenaShots(rules, pace.tickRateHz());
        long radius = Fixed.of(rules.hitRadiusMillimetres()) / 1000;
        this.hitSquare = radius * radius;
    }

    void advance(EventSink sink) {
        for (int owner = 0; owner < state.players; owner++) {
            for (int left = state.airborne[owner]; left != 0; left &= left - 1) {
                int shot = Integer.numberOfTrailingZeros(left);
                if (isSpent(owner, owner * ArenaRules.MAX_SHOTS_PER_PLAYER + shot, sink)) {
                    state.airborne[owner] &= ~(1 << shot);
                }
            }
        }
    }

    private boolean isSpent(int owner, int row, EventSink sink) {
        int age = state.tick - state.shotBornTick[row] + 1;
        long x = shots.positionX(state.shotX[row], state.shotAim[row], age);
        long y = shots.positionY(state.shotY[row], state.shotAim[row], age);
        // from where it was fired: the view shows a shot for as long as that place is in sight
        if (!map.isClear(state.shotX[row] * GRID_STEP, state.shotY[row] * GRID_STEP, x, y)) {
            return true;
        }
        int victim = victim(owner, x, y);
        if (victim >= 0) {
            hit(owner, victim, sink);
            return true;
        }
        return age >= pace.shotLifeTicks();
    }

    private int victim(int owner, long x, long y) {
        for (int slot = 0; slot < state.players; slot++) {
            if (slot == owner || !state.isAlive(slot)) {
                continue;
            }
            long dx = state.x[slot] - x;
            long dy = state.y[slot] - y;
            if (dx * dx + dy * dy < hitSquare && mayHit(owner, slot)) {
                return slot;
            }
        }
        return -1;
    }

    private boolean mayHit(int owner, int slot) {
        return rules.friendlyFire() || state.teamOfSlot[owner] != state.teamOfSlot[slot];
    }

    private void hit(int owner, int victim, EventSink sink) {
        int damage = Math.min(rules.damage(), state.hp[victim]);
        state.hits[owner]++;
        state.damage[owner] += damage;
        state.hp[victim] -= damage;
        if (state.hp[victim] == 0) {
            state.kills[owner]++;
            state.deaths[victim]++;
            state.respawnTicks[victim] = pace.respawnTicks();
            events.kill(sink, owner, victim);
        }
    }
}
