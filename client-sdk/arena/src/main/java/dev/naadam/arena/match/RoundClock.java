package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaEvents;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.arena.view.RoundReason;
import dev.naadam.game.EventSink;
import java.util.Arrays;

/** The phases of a round, its end, and the next. */
final class RoundClock {

    private final MatchState state;
    private final RoundState round;
    private final Pace pace;
    private final Schedule schedule;
    private final Spawns spawns;
    private final ArenaEvents events;

    RoundClock(MatchState state, Pace pace, Schedule schedule, Spawns spawns, ArenaEvents events) {
        this.state = state;
        this.round = state.round;
        this.pace = pace;
        this.schedule = schedule;
        this.spawns = spawns;
        this.events = events;
    }

    /** At the start of a tick: the next phase, if the one before is over. */
    void open(EventSink sink) {
        if (state.tick <= round.endTick) {
            return;
        }
        if (round.phase == ArenaView.CLOSING) {
            tellChanges(sink);
            startRound();
        } else if (round.phase == ArenaView.PREPARATION) {
            round.phase = ArenaView.PLAY;
            round.endTick += pace.roundTicks;
        }
    }

    /** The next round, all players in their places; the first one before the first tick. */
    void startRound() {
        round.number++;
        round.attackers = schedule.attackers(round.number);
        round.phase = ArenaView.PREPARATION;
        round.endTick = Math.max(0, state.tick - 1) + pace.preparationTicks;
        spawns.spawnAll();
    }

    /** At the end of a tick that was played: whether somebody has won the round. The order is that of the rules. */
    void close(EventSink sink) {
        boolean isTimeUp = state.tick >= round.endTick;
        boolean stands = round.banner == ArenaView.BANNER_UP;
        if (isDead(round.defenders())) {
            end(round.attackers, RoundReason.ELIMINATED, sink);
        } else if (isDead(round.attackers) && round.banner == ArenaView.BANNER_DOWN) {
            end(round.defenders(), RoundReason.ELIMINATED, sink);
        } else if (stands && isTimeUp) {
            end(round.attackers, RoundReason.HELD, sink);
        } else if (round.banner == ArenaView.BANNER_LOWERED) {
            end(round.defenders(), RoundReason.LOWERED, sink);
        } else if (isTimeUp) {
            end(round.defenders(), RoundReason.TIME, sink);
        }
    }

    private boolean isDead(int team) {
        for (int slot = 0; slot < state.players; slot++) {
            if (state.teamOfSlot[slot] == team && state.isAlive(slot)) {
                return false;
            }
        }
        return true;
    }

    private void end(int winner, RoundReason reason, EventSink sink) {
        round.winners[round.number - 1] = winner;
        round.reasons[round.number - 1] = reason.number();
        round.scores[winner]++;
        round.phase = ArenaView.CLOSING;
        round.endTick = state.tick + pace.closingTicks;
        // nobody is hurt any more
        Arrays.fill(state.boltTick, 0);
        Arrays.fill(state.useTick, 0);
        events.roundEnd(sink, winner, reason, round.scores[0], round.scores[1]);
    }

    private void tellChanges(EventSink sink) {
        int next = round.number + 1;
        if (schedule.overtime(next) != schedule.overtime(round.number)) {
            events.overtime(sink, schedule.overtime(next));
        }
        if (schedule.attackers(next) != round.attackers) {
            events.sidesChanged(sink, schedule.attackers(next));
        }
    }
}
