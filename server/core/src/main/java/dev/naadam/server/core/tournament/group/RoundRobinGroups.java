package dev.naadam.server.core.tournament.group;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Places;
import dev.naadam.server.core.tournament.match.Series;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.List;

/** Lays out round robins: every second leg has the sides the other way round. */
public final class RoundRobinGroups {

    private RoundRobinGroups() {}

    /** The matches, group by group. */
    public static List<Fixture> fixtures(int stage, int teams, Format.RoundRobin format, SeriesLengths lengths) {
        Series series = new Series(lengths.usual(), format.table().areDrawsAllowed());
        List<Fixture> fixtures = new ArrayList<>();
        List<List<Integer>> groups =
                format.groups().seeding().groups(teams, format.groups().count());
        for (int group = 1; group <= groups.size(); group++) {
            List<Integer> seeds = groups.get(group - 1);
            List<List<int[]>> rounds = CircleMethod.rounds(seeds.size());
            for (int leg = 0; leg < format.legs(); leg++) {
                for (int round = 0; round < rounds.size(); round++) {
                    int number = 0;
                    for (int[] pair : rounds.get(round)) {
                        MatchId id = new MatchId(stage, group, leg * rounds.size() + round + 1, ++number);
                        Slot home = new Slot.Seed(seeds.get(pair[leg % 2]));
                        Slot away = new Slot.Seed(seeds.get(pair[1 - leg % 2]));
                        fixtures.add(new Fixture(id, home, away, series, Places.BY_TABLE));
                    }
                }
            }
        }
        return fixtures;
    }
}
