package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;

/**
 * The canonical bits of a state: fixed widths in a fixed order; what does not run, fly, stand or sound is one bit. Ticks are
 * written as distances from this one.
 */
final class StateCodec {

    /** 70 rounds of 336 s at 128 Hz are three million. */
    private static final int TICK_BITS = 22;

    private static final int PLACES_BITS = 5;

    static final int GRID_BITS = 12;
    static final int MAX_GRID = ArenaMap.METRES * ArenaView.GRID_PER_METRE;

    private final MatchState state;
    private final RoundCodec round;
    private final PlayerCodec players;
    private final HandsCodec hands;
    private final TraceCodec traces;
    private final Pace pace;

    StateCodec(MatchState state, ArenaMap map, Pace pace, Schedule schedule) {
        this.state = state;
        this.round = new RoundCodec(state, pace, schedule);
        this.players = new PlayerCodec(state, map, pace);
        this.hands = new HandsCodec(state, pace);
        this.traces = new TraceCodec(state, pace);
        this.pace = pace;
    }

    void write(BitWriter out) {
        out.write(state.tick, TICK_BITS);
        out.write(state.random.state(), 64);
        round.write(out);
        for (int slot = 0; slot < state.players; slot++) {
            players.write(slot, out);
            hands.write(slot, out);
            traces.write(slot, out);
        }
        writePlaces(out);
    }

    /** False if the bits are not what {@link #write} writes of a possible state; the state is then half overwritten. */
    boolean read(BitReader in) {
        state.tick = (int) in.read(TICK_BITS);
        state.random.state(in.read(64));
        if (!round.read(in)) {
            return false;
        }
        for (int slot = 0; slot < state.players; slot++) {
            if (!players.read(slot, in) || !hands.read(slot, in) || !traces.read(slot, in)) {
                return false;
            }
        }
        // every death has its killer; the sum also bounds the kills, which views have to hold
        return readPlaces(in) && in.isExhausted() && sum(state.kills) == sum(state.deaths);
    }

    /** Those of this tick are where the players stand. */
    private void writePlaces(BitWriter out) {
        out.write(state.placesKnown, PLACES_BITS);
        for (int tick = state.tick - state.placesKnown + 1; tick < state.tick; tick++) {
            int row = tick % pace.placesTicks * state.players;
            for (int slot = 0; slot < state.players; slot++) {
                out.write(state.placeX[row + slot], GRID_BITS);
                out.write(state.placeY[row + slot], GRID_BITS);
            }
        }
    }

    private boolean readPlaces(BitReader in) {
        state.placesKnown = (int) in.read(PLACES_BITS);
        if (state.placesKnown < 1 || state.placesKnown > Math.min(pace.placesTicks, state.tick + 1)) {
            return false;
        }
        for (int tick = state.tick - state.placesKnown + 1; tick <= state.tick; tick++) {
            int row = tick % pace.placesTicks * state.players;
            for (int slot = 0; slot < state.players; slot++) {
                boolean isNow = tick == state.tick;
                state.placeX[row + slot] = isNow ? MatchState.grid(state.x[slot]) : (int) in.read(GRID_BITS);
                state.placeY[row + slot] = isNow ? MatchState.grid(state.y[slot]) : (int) in.read(GRID_BITS);
                if (state.placeX[row + slot] > MAX_GRID || state.placeY[row + slot] > MAX_GRID) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
