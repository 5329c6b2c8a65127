package dev.naadam.server.app.tournament;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.tournament.document.DocumentCheck;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.ArrayList;
import java.util.List;

/** Documents with a stage or two, of every kind of value that a document has. */
final class AnyDocument {

    private final SeededRandom random;

    AnyDocument(SeededRandom random) {
        this.random = random;
    }

    /** The next one that can be played. */
    TournamentDocument next() {
        while (true) {
            int teams = 2 + random.nextInt(15);
            List<StageSpec> stages = new ArrayList<>(List.of(stage(teams, 0)));
            if (random.nextInt(2) == 0) {
                stages.addFirst(stage(teams, 2 + random.nextInt(3)));
            }
            TournamentDocument document = new TournamentDocument("any", teams(teams), stages);
            if (DocumentCheck.problems(document).isEmpty()) {
                return document;
            }
        }
    }

    private static List<Team> teams(int count) {
        List<Team> teams = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            teams.add(new Team("t" + i, "Team \"" + i + "\" \u2603"));
        }
        return teams;
    }

    private StageSpec stage(int teams, int advancing) {
        SeriesLengths lengths = new SeriesLengths(1 + 2 * random.nextInt(4), 1 + 2 * random.nextInt(4));
        return new StageSpec("stage", format(teams), lengths, advancing);
    }

    private Format format(int teams) {
        return switch (random.nextInt(6)) {
            case 0 -> new Format.SingleElimination(firstRound(teams), 2 << random.nextInt(3));
            case 1 -> new Format.DoubleElimination(firstRound(teams), pick(GrandFinal.values()), drops());
            case 2 -> new Format.RoundRobin(groups(), 1 + random.nextInt(3), table());
            case 3 -> new Format.Gsl(groups());
            case 4 -> new Format.MajorSwiss(1 + random.nextInt(3), 1 + random.nextInt(3));
            default -> new Format.FixedSwiss(1 + random.nextInt(5), table());
        };
    }

    private Groups groups() {
        return new Groups(1 + random.nextInt(3), pick(GroupSeeding.values()));
    }

    private FirstRound firstRound(int teams) {
        FirstRound.Ordered ordered = new FirstRound.Ordered(pick(SeedOrder.values()), pick(ByeSpread.values()));
        return random.nextInt(3) == 0 ? new FirstRound.Manual(ordered.positions(teams)) : ordered;
    }

    private List<SeedOrder> drops() {
        List<SeedOrder> drops = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            drops.add(pick(SeedOrder.values()));
        }
        return drops;
    }

    private TableRules table() {
        List<TieBreak> tieBreaks = new ArrayList<>(List.of(TieBreak.POINTS));
        TieBreak more = pick(TieBreak.values());
        if (!tieBreaks.contains(more)) {
            tieBreaks.add(more);
        }
        return new TableRules(new Points(3, 1, 0), random.nextInt(2) == 0, tieBreaks);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
