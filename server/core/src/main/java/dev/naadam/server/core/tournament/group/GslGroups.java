package dev.naadam.server.core.tournament.group;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Places;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out groups of four: first and fourth, second and third; then the winners for first place, the losers to stay in; then
 * those with one win each for second place.
 */
public final class GslGroups {

    private GslGroups() {}

    /** The matches, each behind those that it depends on. */
    public static List<Fixture> fixtures(int stage, int teams, Format.Gsl format, SeriesLengths lengths) {
        List<Fixture> fixtures = new ArrayList<>();
        List<List<Integer>> groups =
                format.groups().seeding().groups(teams, format.groups().count());
        for (int group = 1; group <= groups.size(); group++) {
            lay(fixtures, stage, group, groups.get(group - 1), lengths);
        }
        return fixtures;
    }

    private static void lay(List<Fixture> fixtures, int stage, int group, List<Integer> seeds, SeriesLengths lengths) {
        MatchId top = new MatchId(stage, group, 1, 1);
        MatchId middle = new MatchId(stage, group, 1, 2);
        MatchId winners = new MatchId(stage, group, 2, 1);
        MatchId losers = new MatchId(stage, group, 2, 2);
        MatchId decider = new MatchId(stage, group, 3, 1);
        Places opening = Places.loser(4);
        fixtures.add(new Fixture(top, seed(seeds, 1), seed(seeds, 4), lengths.series(false), opening));
        fixtures.add(new Fixture(middle, seed(seeds, 2), seed(seeds, 3), lengths.series(false), opening));
        fixtures.add(new Fixture(
                winners, new Slot.WinnerOf(top), new Slot.WinnerOf(middle), lengths.series(true), new Places(1, 3)));
        fixtures.add(new Fixture(
                losers, new Slot.LoserOf(top), new Slot.LoserOf(middle), lengths.series(true), Places.loser(4)));
        fixtures.add(new Fixture(
                decider,
                new Slot.LoserOf(winners),
                new Slot.WinnerOf(losers),
                lengths.series(true),
                Places.decides(2)));
    }

    private static Slot seed(List<Integer> seeds, int rank) {
        return new Slot.Seed(seeds.get(rank - 1));
    }
}
