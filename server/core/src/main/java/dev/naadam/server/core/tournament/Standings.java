package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.standing.BracketPlaces;
import dev.naadam.server.core.tournament.standing.Ledger;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.Ranked;
import dev.naadam.server.core.tournament.standing.Row;
import dev.naadam.server.core.tournament.standing.Table;
import dev.naadam.server.core.tournament.standing.TieBreak;
import dev.naadam.server.core.tournament.standing.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who stands where in a stage. */
public final class Standings {

    private static final TableRules MAJOR = new TableRules(
            Points.ONE_NONE,
            false,
            List.of(TieBreak.WINS, TieBreak.LOSSES, TieBreak.DIFFICULTY, TieBreak.INITIAL_SEED));

    private final Stage stage;

    private Standings(Stage stage) {
        this.stage = stage;
    }

    /** What decides in a stage, in the order of the values of its rows; nothing in brackets, where places decide. */
    public static List<TieBreak> tieBreaks(Stage stage) {
        TableRules rules = rules(stage.spec().format());
        return rules == null ? List.of() : rules.tieBreaks();
    }

    /**
     * The lines of a group as they stand now, best first. In brackets and GSL groups only those whose way has ended.
     *
     * @param group from 1
     */
    public static List<Row> group(Stage stage, int group) {
        return new Standings(stage).rows(group);
    }

    /** All whose way through the stage has ended, best first; who has the same place in different groups shares the rank. */
    public static List<Ranked> ranking(Stage stage) {
        return new Standings(stage).ranked();
    }

    private static @Nullable TableRules rules(Format format) {
        return switch (format) {
            case Format.RoundRobin robin -> robin.table();
            case Format.FixedSwiss swiss -> swiss.table();
            case Format.MajorSwiss major -> MAJOR;
            case Format.SingleElimination single -> null;
            case Format.DoubleElimination twice -> null;
            case Format.Gsl gsl -> null;
        };
    }

    private List<Row> rows(int group) {
        List<Integer> teams = teams(group);
        List<Match> matches = matches(group);
        TableRules rules = rules(stage.spec().format());
        if (rules != null) {
            return Table.of(new Ledger(rules.points(), matches), teams, rules.tieBreaks());
        }
        Ledger ledger = new Ledger(Points.ONE_NONE, matches);
        List<Row> rows = new ArrayList<>();
        for (Ranked ranked : BracketPlaces.of(matches, teams)) {
            rows.add(new Row(ranked.rank(), ranked.team(), ledger.tally(ranked.team()), List.<Value>of()));
        }
        return rows;
    }

    private List<Integer> teams(int group) {
        List<Integer> teams = new ArrayList<>();
        for (int seed : stage.groups().get(group - 1)) {
            Occupant entry = stage.entries().get(seed - 1);
            if (entry.isTeam()) {
                teams.add(entry.team());
            }
        }
        return teams;
    }

    private List<Match> matches(int group) {
        List<Match> matches = new ArrayList<>();
        for (Match match : stage.matches()) {
            // the groups of an elimination are parts of one bracket
            if (!stage.plan().isInGroups() || match.id().group() == group) {
                matches.add(match);
            }
        }
        return matches;
    }

    private List<Ranked> ranked() {
        List<Ranked> ranked = new ArrayList<>();
        boolean isByTable = rules(stage.spec().format()) != null;
        if (isByTable && !stage.isOver()) {
            return ranked;
        }
        List<Row> all = new ArrayList<>();
        for (int group = 1; group <= stage.groups().size(); group++) {
            all.addAll(rows(group));
        }
        all.sort(Comparator.comparingInt(Row::rank));
        for (int i = 0; i < all.size(); i++) {
            boolean isShared = i > 0 && all.get(i).rank() == all.get(i - 1).rank();
            int free = stage.groups().size() == 1 ? all.get(i).rank() : i + 1;
            ranked.add(new Ranked(
                    isShared ? ranked.getLast().rank() : free, all.get(i).team()));
        }
        return ranked;
    }
}
