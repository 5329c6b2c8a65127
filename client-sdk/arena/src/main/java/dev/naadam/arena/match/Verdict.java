package dev.naadam.arena.match;

import dev.naadam.arena.view.RoundReason;
import dev.naadam.game.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a match is over, and how it ended. */
final class Verdict {

    private final Schedule schedule;
    private final MatchState state;

    Verdict(Schedule schedule, MatchState state) {
        this.schedule = schedule;
        this.state = state;
    }

    /** Null while the match goes on; allocates only at its end. */
    @Nullable Outcome outcome() {
        RoundState round = state.round;
        int winner = schedule.winner(round.decided(), round.scores[0], round.scores[1]);
        if (winner == Schedule.UNDECIDED) {
            return null;
        }
        List<SortedMap<String, Long>> players = new ArrayList<>();
        for (int slot = 0; slot < state.players; slot++) {
            players.add(statistics(slot));
        }
        return new Outcome(
                winner, reason(winner), List.of((long) round.scores[0], (long) round.scores[1]), players, history());
    }

    private String reason(int winner) {
        if (winner == Outcome.DRAW) {
            return "draw";
        }
        return schedule.overtime(state.round.number) > 0 ? "overtime" : "rounds";
    }

    /** A line for each round: who won it, on which side, and why. */
    private List<String> history() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < state.round.decided(); i++) {
            int winner = state.round.winners[i];
            String side = schedule.attackers(i + 1) == winner ? " attack " : " defend ";
            lines.add(winner + side + RoundReason.of(state.round.reasons[i]).word());
        }
        return lines;
    }

    private SortedMap<String, Long> statistics(int slot) {
        SortedMap<String, Long> statistics = new TreeMap<>();
        statistics.put("assists", (long) state.assists[slot]);
        statistics.put("damage", (long) state.damage[slot]);
        statistics.put("deaths", (long) state.deaths[slot]);
        statistics.put("hits", (long) state.hits[slot]);
        statistics.put("kills", (long) state.kills[slot]);
        statistics.put("lowered", (long) state.lowered[slot]);
        statistics.put("raised", (long) state.raised[slot]);
        statistics.put("rounds", (long) state.round.decided());
        statistics.put("shots", (long) state.shots[slot]);
        return Collections.unmodifiableSortedMap(statistics);
    }
}
