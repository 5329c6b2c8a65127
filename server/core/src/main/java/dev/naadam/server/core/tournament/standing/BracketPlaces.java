package dev.naadam.server.core.tournament.standing;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.match.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Places of those whose way through a bracket has ended: what the last match of each gave.
 *
 * <p>Where byes left a round without losers, the places of the rounds before move up. Where both sides forfeited, the place
 * that nobody won stays free.
 */
public final class BracketPlaces {

    private final Map<Integer, Integer> places = new TreeMap<>();
    private final List<Integer> vacant = new ArrayList<>();

    private BracketPlaces() {}

    /**
     * Who has a place, best first, then by seed.
     *
     * @param matches of one bracket with all that belongs to it, each behind those that it depends on
     * @param teamsBySeed order of those who share a place
     */
    public static List<Ranked> of(Iterable<Match> matches, List<Integer> teamsBySeed) {
        BracketPlaces bracket = new BracketPlaces();
        for (Match match : matches) {
            bracket.read(match);
        }
        return bracket.ranked(teamsBySeed);
    }

    private void read(Match match) {
        note(match, match.a());
        note(match, match.b());
        boolean hasTeams = match.a().isTeam() || match.b().isTeam();
        if (hasTeams && match.ruling() != null && match.ruling().outcome() == Outcome.NOBODY_WINS) {
            Places given = match.fixture().places();
            vacant.add(given.winner() == 0 ? given.loser() - 1 : given.winner());
        }
    }

    private void note(Match match, Occupant occupant) {
        if (!occupant.isTeam()) {
            return;
        }
        Places given = match.fixture().places();
        int place = match.ruling() == null ? 0 : match.winner().equals(occupant) ? given.winner() : given.loser();
        places.remove(occupant.team());
        if (place != 0) {
            places.put(occupant.team(), place);
        }
    }

    private List<Ranked> ranked(List<Integer> teamsBySeed) {
        Map<Integer, Integer> ranks = ranks(teamsBySeed.size());
        List<Ranked> ranked = new ArrayList<>();
        for (int team : teamsBySeed) {
            Integer rank = ranks.get(places.getOrDefault(team, 0));
            if (rank != null) {
                ranked.add(new Ranked(rank, team));
            }
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        return ranked;
    }

    /** By place. Places that stayed free never push anybody beyond the number of teams, nor level with who went further. */
    private Map<Integer, Integer> ranks(int teams) {
        TreeSet<Integer> worstFirst = new TreeSet<>(Comparator.reverseOrder());
        worstFirst.addAll(places.values());
        Map<Integer, Integer> ranks = new TreeMap<>();
        int most = teams;
        for (int place : worstFirst) {
            ranks.put(place, Math.min(movedUp(place, teams - places.size()), most));
            most--;
        }
        return ranks;
    }

    /** Whoever is still on the way is ahead. */
    private int movedUp(int place, int onTheWay) {
        int better = onTheWay;
        for (int other : places.values()) {
            better += other < place ? 1 : 0;
        }
        for (int free : vacant) {
            better += free < place ? 1 : 0;
        }
        return Math.min(place, better + 1);
    }
}
