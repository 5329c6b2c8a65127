package dev.naadam.arena.workload;

import dev.naadam.game.EventSink;

/** One tick of all shots, in row order: fly, hit the first player in slot order who is close enough, or run out. */
final class ShotStep {

    private static final long HIT_SQUARE = Rules.HIT_RADIUS * Rules.HIT_RADIUS;

    private final Pace pace;
    private final State state;
    private final Events events;
    private final Shots shots;

    ShotStep(Pace pace, State state, Events events) {
        this.pace = pace;
        this.state = state;
        this.events = events;
        this.shots = new Shots(pace.tickRateHz());
    }

    void advance(EventSink sink) {
        for (int owner = 0; owner < state.players; owner++) {
            for (int left = state.airborne[owner]; left != 0; left &= left - 1) {
                int shot = Integer.numberOfTrailingZeros(left);
                if (isSpent(owner, owner * Rules.MAX_SHOTS_PER_PLAYER + shot, sink)) {
                    state.airborne[owner] &= ~(1 << shot);
                }
            }
        }
    }

    private boolean isSpent(int owner, int row, EventSink sink) {
        int age = state.tick - state.shotBornTick[row] + 1;
        long x = shots.positionX(state.shotX[row], state.shotAim[row], age);
        long y = shots.positionY(state.shotY[row], state.shotAim[row], age);
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
            if (dx * dx + dy * dy < HIT_SQUARE) {
                return slot;
            }
        }
        return -1;
    }

    private void hit(int owner, int victim, EventSink sink) {
        int damage = Math.min(Rules.DAMAGE, state.hp[victim]);
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
