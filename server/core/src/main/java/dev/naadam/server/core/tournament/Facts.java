package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Result;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a tournament beside its document: everything else follows from both.
 *
 * <p>What was played names who played it. So after a correction it shows whether a match is still the one that was played.
 *
 * @param played by match
 * @param left teams that have left
 */
record Facts(SortedMap<MatchId, Played> played, SortedMap<Integer, Departure> left) {

    static final Facts NONE = new Facts(new TreeMap<>(), new TreeMap<>());

    /**
     * A match that was begun.
     *
     * @param a team on side A
     * @param b team on side B
     * @param result null while it is running
     */
    record Played(int a, int b, @Nullable Result result) {

        boolean isBetweenThoseOf(Match match) {
            return match.a().is(a) && match.b().is(b);
        }
    }

    Facts {
        played = Collections.unmodifiableSortedMap(played);
        left = Collections.unmodifiableSortedMap(left);
    }

    Facts withPlayed(Match match, @Nullable Result result) {
        TreeMap<MatchId, Played> more = new TreeMap<>(played);
        more.put(match.id(), new Played(match.a().team(), match.b().team(), result));
        return new Facts(more, left);
    }

    Facts withoutPlayed(MatchId match) {
        TreeMap<MatchId, Played> fewer = new TreeMap<>(played);
        fewer.remove(match);
        return new Facts(fewer, left);
    }

    Facts withLeft(int team, Departure departure) {
        TreeMap<Integer, Departure> more = new TreeMap<>(left);
        more.put(team, departure);
        return new Facts(played, more);
    }

    Facts withReturned(int team) {
        TreeMap<Integer, Departure> fewer = new TreeMap<>(left);
        fewer.remove(team);
        return new Facts(played, fewer);
    }

    boolean hasLeft(int team) {
        return left.containsKey(team);
    }
}
