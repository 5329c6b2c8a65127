package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.arena.view.RoundReason;
import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;

/** The bits of a {@link RoundState}; scores and sides follow from the results and are not written. */
final class RoundCodec {

    private static final int PHASE_BITS = 2;
    private static final int NUMBER_BITS = 7;
    private static final int REASON_BITS = 3;
    private static final int BANNER_BITS = 2;

    private final MatchState state;
    private final RoundState round;
    private final Pace pace;
    private final Schedule schedule;

    RoundCodec(MatchState state, Pace pace, Schedule schedule) {
        this.state = state;
        this.round = state.round;
        this.pace = pace;
        this.schedule = schedule;
    }

    void write(BitWriter out) {
        out.write(round.phase, PHASE_BITS);
        out.write(round.endTick - state.tick, ArenaView.ROUND_TICK_BITS);
        out.write(round.number, NUMBER_BITS);
        for (int i = 0; i < round.decided(); i++) {
            out.write(round.winners[i], 1);
            out.write(round.reasons[i], REASON_BITS);
        }
        out.write(round.banner, BANNER_BITS);
        out.write(round.bannerSite, 1);
        out.write(round.bannerX, StateCodec.GRID_BITS);
        out.write(round.bannerY, StateCodec.GRID_BITS);
    }

    boolean read(BitReader in) {
        round.phase = (int) in.read(PHASE_BITS);
        int ticksLeft = (int) in.read(ArenaView.ROUND_TICK_BITS);
        round.endTick = state.tick + ticksLeft;
        round.number = (int) in.read(NUMBER_BITS);
        if (ticksLeft > mostTicks() || round.number < 1 || round.number > schedule.maxRounds()) {
            return false;
        }
        int ticksOfARound = pace.preparationTicks + pace.roundTicks + pace.bannerTicks + pace.closingTicks;
        if (state.tick > round.number * ticksOfARound || !readResults(in)) {
            return false;
        }
        round.attackers = schedule.attackers(round.number);
        round.banner = (int) in.read(BANNER_BITS);
        round.bannerSite = (int) in.read(1);
        round.bannerX = (int) in.read(StateCodec.GRID_BITS);
        round.bannerY = (int) in.read(StateCodec.GRID_BITS);
        return isBannerPossible();
    }

    private int mostTicks() {
        return switch (round.phase) {
            case ArenaView.PREPARATION -> pace.preparationTicks;
            case ArenaView.PLAY -> Math.max(pace.roundTicks, pace.bannerTicks);
            case ArenaView.CLOSING -> pace.closingTicks;
            default -> -1;
        };
    }

    /** A match that was decided earlier has no further rounds. */
    private boolean readResults(BitReader in) {
        round.scores[0] = 0;
        round.scores[1] = 0;
        for (int i = 0; i < round.decided(); i++) {
            if (schedule.winner(i, round.scores[0], round.scores[1]) != Schedule.UNDECIDED) {
                return false;
            }
            round.winners[i] = (int) in.read(1);
            round.reasons[i] = (int) in.read(REASON_BITS);
            round.scores[round.winners[i]]++;
            if (round.reasons[i] < RoundReason.ELIMINATED.number() || round.reasons[i] > RoundReason.TIME.number()) {
                return false;
            }
        }
        return round.phase == ArenaView.CLOSING
                || schedule.winner(round.decided(), round.scores[0], round.scores[1]) == Schedule.UNDECIDED;
    }

    private boolean isBannerPossible() {
        boolean isDown = round.bannerSite == 0 && round.bannerX == 0 && round.bannerY == 0;
        return switch (round.banner) {
            case ArenaView.BANNER_DOWN -> isDown;
            case ArenaView.BANNER_UP -> round.phase != ArenaView.PREPARATION && isOnMap();
            case ArenaView.BANNER_LOWERED -> round.phase == ArenaView.CLOSING && isOnMap();
            default -> false;
        };
    }

    private boolean isOnMap() {
        return round.bannerX <= StateCodec.MAX_GRID && round.bannerY <= StateCodec.MAX_GRID;
    }
}
