package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Occupant.Absent;
import dev.naadam.server.core.tournament.order.CrossSeeding;
import dev.naadam.server.core.tournament.standing.Ranked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who goes on from a stage, in the order of the seeds of the next one. A group is read as soon as it has ended. */
final class Qualifiers {

    private Qualifiers() {}

    static List<Occupant> of(Stage stage) {
        return stage.plan().isInGroups() ? ofGroups(stage) : ofRanking(stage);
    }

    private static List<Occupant> ofRanking(Stage stage) {
        if (!stage.isOver()) {
            return Collections.nCopies(stage.plan().advancing(), Absent.PENDING);
        }
        List<Occupant> entries = new ArrayList<>();
        for (Ranked ranked : Standings.ranking(stage).subList(0, stage.plan().advancing())) {
            entries.add(Occupant.of(ranked.team()));
        }
        return entries;
    }

    private static List<Occupant> ofGroups(Stage stage) {
        int groups = stage.groups().size();
        List<List<Occupant>> places = new ArrayList<>();
        for (int group = 1; group <= groups; group++) {
            places.add(placesOf(stage, group));
        }
        List<Occupant> entries = new ArrayList<>();
        for (CrossSeeding.Origin origin : CrossSeeding.of(groups, stage.spec().advancing())) {
            entries.add(places.get(origin.group() - 1).get(origin.place() - 1));
        }
        return entries;
    }

    private static List<Occupant> placesOf(Stage stage, int group) {
        if (!isOver(stage, group)) {
            return Collections.nCopies(stage.spec().advancing(), Absent.PENDING);
        }
        List<Occupant> places = new ArrayList<>();
        Standings.group(stage, group).forEach(row -> places.add(Occupant.of(row.team())));
        return places;
    }

    private static boolean isOver(Stage stage, int group) {
        for (Match match : stage.matches()) {
            if (match.id().group() == group && !match.state().isOver()) {
                return false;
            }
        }
        return true;
    }
}
