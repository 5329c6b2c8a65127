package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.competition.document.Schedule;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Side;
import java.util.Map;
import java.util.SortedSet;

/** When the lobbies of matches may open. */
final class Openings {

    private static final long MILLIS_PER_SECOND = 1000;

    private final Competition state;
    private final SortedSet<MatchId> frozen;

    Openings(Competition state) {
        this.state = state;
        this.frozen = state.frozen();
    }

    boolean isFrozen(MatchId match) {
        return frozen.contains(match);
    }

    /** The earliest moment for a match whose teams are known, ms since 1970; {@link Rules#NEVER} as things stand. */
    long atMillis(Match match) {
        MatchRun run = state.run(match.id());
        if (run.progress() != MatchRun.Progress.AHEAD || isFrozen(match.id())) {
            return Rules.NEVER;
        }
        Moment own = run.notBefore();
        Schedule schedule = state.document().schedule();
        return own != null
                ? own.atMillis()
                : Math.max(
                        schedule.notBeforeMillis(match.id().stage(), match.id().round()),
                        restedMillis(match, schedule.restSeconds()));
    }

    /** When both teams have rested from their last matches. */
    private long restedMillis(Match match, int restSeconds) {
        long latestMillis = 0;
        if (restSeconds == 0) {
            return latestMillis;
        }
        for (Map.Entry<MatchId, MatchRun> run : state.runs().entrySet()) {
            Match other = state.match(run.getKey());
            if (other != null && shareTeam(match, other)) {
                latestMillis = Math.max(latestMillis, run.getValue().endedMillis());
            }
        }
        return latestMillis == 0 ? 0 : latestMillis + restSeconds * MILLIS_PER_SECOND;
    }

    private static boolean shareTeam(Match match, Match other) {
        for (Side side : Side.values()) {
            if (match.on(side).isTeam()
                    && (match.on(side).equals(other.a()) || match.on(side).equals(other.b()))) {
                return true;
            }
        }
        return false;
    }
}
