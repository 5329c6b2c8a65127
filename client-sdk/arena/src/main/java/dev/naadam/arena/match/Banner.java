package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaEvents;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.EventSink;
import java.util.Arrays;

/** Raising it and lowering it: hold <i>use</i>, stand still, hold fire. */
final class Banner {

    /** One and a half metres: how near a defender must be, in grid steps. */
    private static final long NEAR = ArenaView.GRID_PER_METRE * 3 / 2;

    private static final int NOBODY = -1;

    private final MatchState state;
    private final ArenaMap map;
    private final Pace pace;
    private final Sounds sounds;
    private final ArenaEvents events;

    Banner(MatchState state, ArenaMap map, Pace pace, Sounds sounds, ArenaEvents events) {
        this.state = state;
        this.map = map;
        this.pace = pace;
        this.sounds = sounds;
        this.events = events;
    }

    /** One tick of a round that is played; bit {@code slot} of {@code fired} set: that slot fired. */
    void advance(int fired, EventSink sink) {
        for (int slot = 0; slot < state.players; slot++) {
            boolean uses = state.uses[slot] && ((fired >> slot) & 1) == 0 && isStill(slot) && isAtWork(slot);
            if (!uses) {
                state.useTick[slot] = 0;
            } else if (state.useTick[slot] == 0) {
                state.useTick[slot] = state.tick;
            }
            if (uses) {
                sounds.keepMaking(slot, ArenaView.SOUND_BANNER);
            }
        }
        int slot = first();
        if (slot != NOBODY && state.round.banner == ArenaView.BANNER_DOWN) {
            raise(slot, sink);
        } else if (slot != NOBODY) {
            lower(slot, sink);
        }
    }

    /** At the start of a round. */
    void takeAway() {
        state.round.banner = ArenaView.BANNER_DOWN;
        state.round.bannerSite = 0;
        state.round.bannerX = 0;
        state.round.bannerY = 0;
    }

    private boolean isStill(int slot) {
        return state.isAlive(slot)
                && state.vx[slot] == 0
                && state.vy[slot] == 0
                && state.stickX[slot] == 0
                && state.stickY[slot] == 0;
    }

    /** Whether there is anything to raise or to lower for this player here. */
    private boolean isAtWork(int slot) {
        if (state.isAttacker(slot)) {
            return state.round.banner == ArenaView.BANNER_DOWN && map.siteAt(state.x[slot], state.y[slot]) >= 0;
        }
        long dx = state.x[slot] - MatchState.position(state.round.bannerX);
        long dy = state.y[slot] - MatchState.position(state.round.bannerY);
        return state.round.banner == ArenaView.BANNER_UP && MatchState.gridSquare(dx, dy) <= NEAR * NEAR;
    }

    /** Of those who have done it now, the one furthest west, then south: some order is needed, and slots are none. */
    private int first() {
        int ticks = state.round.banner == ArenaView.BANNER_DOWN ? pace.raiseTicks : pace.lowerTicks;
        int first = NOBODY;
        for (int slot = 0; slot < state.players; slot++) {
            boolean isDone = state.useTick[slot] != 0 && state.tick - state.useTick[slot] + 1 >= ticks;
            if (isDone && (first == NOBODY || isBefore(slot, first))) {
                first = slot;
            }
        }
        return first;
    }

    private boolean isBefore(int slot, int other) {
        return state.x[slot] < state.x[other] || (state.x[slot] == state.x[other] && state.y[slot] < state.y[other]);
    }

    private void raise(int slot, EventSink sink) {
        RoundState round = state.round;
        round.banner = ArenaView.BANNER_UP;
        round.bannerSite = map.siteAt(state.x[slot], state.y[slot]);
        round.bannerX = MatchState.grid(state.x[slot]);
        round.bannerY = MatchState.grid(state.y[slot]);
        round.endTick = state.tick + pace.bannerTicks;
        state.raised[slot]++;
        Arrays.fill(state.useTick, 0);
        events.bannerRaised(sink, slot, round.bannerSite);
    }

    /** A banner that has stood for its time is not lowered any more in that tick. */
    private void lower(int slot, EventSink sink) {
        if (state.tick >= state.round.endTick) {
            return;
        }
        state.round.banner = ArenaView.BANNER_LOWERED;
        state.lowered[slot]++;
        Arrays.fill(state.useTick, 0);
        events.bannerLowered(sink, slot);
    }
}
