package dev.naadam.server.core.tournament.campaign;

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

/** Documents of all formats and many sizes; each can be played. */
final class RandomDocuments {

    private static final int MOST_TEAMS = 40;

    private final SeededRandom random;

    RandomDocuments(SeededRandom random) {
        this.random = random;
    }

    /** Draws until the check lets one pass: so no rule about what is possible is written a second time here. */
    TournamentDocument next() {
        while (true) {
            // else a Major, whose pools must stay even, would be rare
            int teams = random.nextInt(4) == 0 ? 8 << random.nextInt(3) : 2 + random.nextInt(MOST_TEAMS - 1);
            List<StageSpec> stages = new ArrayList<>();
            int count = 1 + random.nextInt(2);
            for (int i = 0; i < count; i++) {
                int advancing = i == count - 1 ? 0 : 1 + random.nextInt(8);
                stages.add(new StageSpec("stage " + i, format(teams), lengths(), advancing));
            }
            TournamentDocument document = new TournamentDocument("random", teams(teams), stages);
            if (DocumentCheck.problems(document).isEmpty()) {
                return document;
            }
        }
    }

    static List<Team> teams(int count) {
        List<Team> teams = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            teams.add(new Team("t" + i, "Team " + i));
        }
        return teams;
    }

    private SeriesLengths lengths() {
        return new SeriesLengths(1 + 2 * random.nextInt(2), 1 + 2 * random.nextInt(4));
    }

    private Format format(int teams) {
        return switch (random.nextInt(6)) {
            case 0 -> new Format.SingleElimination(firstRound(), 2 << random.nextInt(4));
            case 1 -> new Format.DoubleElimination(firstRound(), pick(GrandFinal.values()), List.of());
            case 2 ->
                new Format.RoundRobin(
                        new Groups(1 + random.nextInt(4), pick(GroupSeeding.values())), 1 + random.nextInt(2), table());
            case 3 -> new Format.Gsl(new Groups(Math.max(1, teams / 4), pick(GroupSeeding.values())));
            case 4 -> new Format.MajorSwiss(1 + random.nextInt(3), 1 + random.nextInt(3));
            default -> new Format.FixedSwiss(1 + random.nextInt(7), table());
        };
    }

    private FirstRound firstRound() {
        return new FirstRound.Ordered(pick(SeedOrder.values()), pick(ByeSpread.values()));
    }

    private TableRules table() {
        boolean areDrawsAllowed = random.nextInt(2) == 0;
        List<TieBreak> tieBreaks = new ArrayList<>(List.of(TieBreak.POINTS));
        for (int i = 0; i < 3; i++) {
            TieBreak more = pick(TieBreak.values());
            if (!tieBreaks.contains(more)) {
                tieBreaks.add(more);
            }
        }
        return new TableRules(areDrawsAllowed ? Points.THREE_ONE_NONE : Points.ONE_NONE, areDrawsAllowed, tieBreaks);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
