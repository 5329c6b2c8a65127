package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;

/** Documents for tests: teams t1, t2 and so on, by seed. */
public final class Documents {

    /** The usual first round: best seeds apart, byes for the best. */
    public static final FirstRound USUAL = new FirstRound.Ordered(SeedOrder.INNER_OUTER, ByeSpread.LAST);

    /** 1-0, then the seed. */
    public static final TableRules WINS =
            new TableRules(Points.ONE_NONE, false, List.of(TieBreak.POINTS, TieBreak.INITIAL_SEED));

    private Documents() {}

    /** One stage of best of one. */
    public static TournamentDocument of(int teams, Format format) {
        return of(teams, new StageSpec("stage", format, SeriesLengths.all(1), 0));
    }

    /** Several stages. */
    public static TournamentDocument of(int teams, StageSpec... stages) {
        return new TournamentDocument("event", teams(teams), List.of(stages));
    }

    /** A stage of best of one from which some go on. */
    public static StageSpec stage(Format format, int advancing) {
        return new StageSpec("stage", format, SeriesLengths.all(1), advancing);
    }

    /** Opened, or a failure that says what is wrong with it. */
    public static Tournament open(TournamentDocument document) {
        return switch (Tournament.open(document)) {
            case Opening.Opened opened -> opened.tournament();
            case Opening.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    /** The teams t1 to tn. */
    public static List<Team> teams(int count) {
        List<Team> teams = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            teams.add(new Team("t" + i, "Team " + i));
        }
        return teams;
    }
}
