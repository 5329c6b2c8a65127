package dev.naadam.arena;

import dev.naadam.game.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a match is over, and how it ended. */
final class ArenaVerdict {

    static final String SCORE_LIMIT = "score-limit";
    static final String TIME_LIMIT = "time-limit";

    private final int teams;
    private final ArenaPace pace;
    private final ArenaState state;

    ArenaVerdict(int teams, ArenaPace pace, ArenaState state) {
        this.teams = teams;
        this.pace = pace;
        this.state = state;
    }

    /** Null while the match goes on; allocates only at its end. The score comes first if both limits are reached. */
    @Nullable Outcome outcome() {
        if (pace.scoreLimit() > 0 && (state.score(0) >= pace.scoreLimit() || state.score(1) >= pace.scoreLimit())) {
            return outcome(SCORE_LIMIT);
        }
        return state.tick >= pace.timeLimitTicks() ? outcome(TIME_LIMIT) : null;
    }

    private Outcome outcome(String reason) {
        List<Long> scores = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            scores.add((long) state.score(team));
        }
        List<SortedMap<String, Long>> players = new ArrayList<>();
        for (int slot = 0; slot < state.players; slot++) {
            players.add(statistics(slot));
        }
        return new Outcome(winner(scores), reason, scores, players);
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
