package dev.naadam.server.core.tournament.bracket;

import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Places;
import dev.naadam.server.core.tournament.match.Slot;
import dev.naadam.server.core.tournament.order.FirstRound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** One bracket in which the winners of neighbouring matches meet, until one is left. */
final class Knockout {

    private final int stage;
    private final SeriesLengths lengths;
    private final List<Fixture> fixtures;

    /** A bracket that adds its matches to a list. */
    Knockout(int stage, SeriesLengths lengths, List<Fixture> fixtures) {
        this.stage = stage;
        this.lengths = lengths;
        this.fixtures = fixtures;
    }

    /** The entries of a first round from top to bottom. */
    static List<Slot> entries(FirstRound firstRound, int teams) {
        List<Slot> entries = new ArrayList<>();
        for (int seed : firstRound.positions(teams)) {
            entries.add(seed == FirstRound.BYE ? new Slot.Bye() : new Slot.Seed(seed));
        }
        return entries;
    }

    /**
     * Lays out all rounds.
     *
     * @param group of the matches
     * @param entries a power of two, 2 or more
     * @param places by the number of matches of a round
     * @return the matches of each round
     */
    List<List<MatchId>> lay(int group, List<Slot> entries, IntFunction<Places> places) {
        List<List<MatchId>> rounds = new ArrayList<>();
        List<Slot> row = entries;
        while (row.size() > 1) {
            List<MatchId> round = new ArrayList<>();
            List<Slot> winners = new ArrayList<>();
            int matches = row.size() / 2;
            for (int i = 0; i < matches; i++) {
                MatchId id = new MatchId(stage, group, rounds.size() + 1, i + 1);
                fixtures.add(new Fixture(
                        id, row.get(2 * i), row.get(2 * i + 1), lengths.series(matches == 1), places.apply(matches)));
                round.add(id);
                winners.add(new Slot.WinnerOf(id));
            }
            rounds.add(round);
            row = winners;
        }
        return rounds;
    }

    /** The losers of a round. */
    static List<Slot> losers(List<MatchId> round) {
        List<Slot> losers = new ArrayList<>();
        for (MatchId match : round) {
            losers.add(new Slot.LoserOf(match));
        }
        return losers;
    }
}
