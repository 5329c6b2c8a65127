package dev.naadam.arena.workload;

import dev.naadam.game.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a match is over, and how it ended. */
final class Verdict {

    private final int teams;
    private final Pace pace;
    private final State state;

    Verdict(int teams, Pace pace, State state) {
        this.teams = teams;
        this.pace = pace;
        this.state = state;
    }

    /** Null while the match goes on; allocates only at its end. */
    @Nullable Outcome outcome() {
        return state.tick < pace.timeLimitTicks() ? null : timeIsUp();
    }

    private Outcome timeIsUp() {
        List<Long> scores = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            scores.add((long) state.score(team));
        }
        List<SortedMap<String, Long>> players = new ArrayList<>();
        for (int slot = 0; slot < state.players; slot++) {
            players.add(statistics(slot));
        }
        return new Outcome(winner(scores), "time-limit", scores, players);
    }

    private static int winner(List<Long> scores) {
        long best = Collections.max(scores);
        return Collections.frequency(scores, best) == 1 ? scores.indexOf(best) : Outcome.DRAW;
    }

    private SortedMap<String, Long> statistics(int slot) {
        SortedMap<String, Long> statistics = new TreeMap<>();
        statistics.put("damage", (long) state.damage[slot]);
        statistics.put("deaths", (long) state.deaths[slot]);
        statistics.put("hits", (long) state.hits[slot]);
        statistics.put("kills", (long) state.kills[slot]);
        statistics.put("shots", (long) state.shots[slot]);
        return Collections.unmodifiableSortedMap(statistics);
    }
}
