package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.Footing;
import dev.naadam.arena.map.Segment;
import dev.naadam.arena.view.ArenaInput;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.EventSink;
import dev.naadam.game.Fixed;

/** Shots that arrive at once, judged by what their shooters saw. */
final class Rifle {

    static final int BASE_SPREAD = 300_000;
    static final int SPREAD_PER_SHOT = 400_000;
    static final int MAX_BLOOM = 4_000_000 - BASE_SPREAD;
    static final int RUNNING_SPREAD = 2_000_000;
    static final int RECOVERY_PER_SECOND = 8_000_000;

    private static final long MICRODEGREES_PER_TURN = 360_000_000;
    private static final int NOBODY = -1;

    private final MatchState state;
    private final ArenaMap map;
    private final Places places;
    private final Wounds wounds;
    private final Segment ray = new Segment();
    private final int recoveryPerTick;

    Rifle(MatchState state, ArenaMap map, Pace pace, Places places, Wounds wounds) {
        this.state = state;
        this.map = map;
        this.places = places;
        this.wounds = wounds;
        this.recoveryPerTick = RECOVERY_PER_SECOND / pace.tickRateHz;
    }

    /** The spread of a rifle that could fire falls. */
    void recover(int slot) {
        if (state.readyTick64[slot] == 0) {
            state.bloom[slot] = Math.max(0, state.bloom[slot] - recoveryPerTick);
        }
    }

    /** All shots of a tick; their detail is the age of the picture. */
    void judge(Volley volley, EventSink sink) {
        for (int i = 0; i < volley.count(); i++) {
            int shooter = volley.slot(i);
            if (wounds.diedBefore(shooter, volley.at64(i))) {
                continue;
            }
            state.shots[shooter]++;
            int angle = state.aim[shooter] + deviation(shooter, volley);
            state.bloom[shooter] = Math.min(MAX_BLOOM, state.bloom[shooter] + SPREAD_PER_SHOT);
            places.look(volley.at64(i), volley.detail(i));
            int victim = victim(shooter, volley.at64(i), angle);
            if (victim != NOBODY) {
                state.hits[shooter]++;
                wounds.hurt(shooter, victim, ArenaView.RIFLE, volley.at64(i), sink);
            }
        }
    }

    private int deviation(int shooter, Volley volley) {
        long square = state.vx[shooter] * state.vx[shooter] + state.vy[shooter] * state.vy[shooter];
        long speed = Fixed.sqrt(square) >> 8;
        long spread =
                BASE_SPREAD + state.bloom[shooter] + speed * RUNNING_SPREAD / Fixed.of(Movement.RUN_METRES_PER_SECOND);
        int steps = (int) (spread * Fixed.TURN / MICRODEGREES_PER_TURN);
        return volley.lot(shooter).nextInt(2 * steps + 1) - steps;
    }

    /** The nearest enemy alive whom the ray touches before the first wall, or {@link #NOBODY}. */
    private int victim(int shooter, int at64, int angle) {
        long fromX = between(state.fromX[shooter], state.x[shooter], at64);
        long fromY = between(state.fromY[shooter], state.y[shooter], at64);
        long reach = map.metresToWall(fromX, fromY, angle);
        long toX = fromX + Fixed.mul(Fixed.cos(angle), reach);
        long toY = fromY + Fixed.mul(Fixed.sin(angle), reach);
        ray.set(fromX, fromY, toX, toY);
        int nearest = NOBODY;
        long nearestWay = Long.MAX_VALUE;
        for (int slot = 0; slot < state.players; slot++) {
            if (!state.areEnemies(shooter, slot) || !state.isAlive(slot)) {
                continue;
            }
            long x = places.x(slot);
            long y = places.y(slot);
            long way = (x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY);
            if (way < nearestWay && ray.comesWithin(Footing.RADIUS, x, y)) {
                nearest = slot;
                nearestWay = way;
            }
        }
        return nearest;
    }

    private static long between(long from, long to, int at64) {
        return from + (to - from) * at64 / ArenaInput.PARTS_PER_TICK;
    }
}
