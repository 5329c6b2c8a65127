package dev.naadam.server.core.competition;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.Groups;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.TableRules;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.standing.TieBreak;
import java.util.List;

/** Documents of small events of every kind. */
final class RandomEvents {

    private static final FirstRound ORDERED = new FirstRound.Ordered(SeedOrder.INNER_OUTER, ByeSpread.LAST);
    private static final TableRules TABLE =
            new TableRules(Points.ONE_NONE, false, List.of(TieBreak.POINTS, TieBreak.INITIAL_SEED));

    private RandomEvents() {}

    /** Swiss rounds of four and more, and a bracket of the best two. */
    static EventDocument swiss(int rounds) {
        StageSpec swiss = new StageSpec("Swiss", new Format.FixedSwiss(rounds, TABLE), SeriesLengths.all(1), 2);
        Format single = new Format.SingleElimination(ORDERED, 2);
        return EventDocuments.of(8, swiss, new StageSpec("Bracket", single, SeriesLengths.all(1), 0));
    }

    static EventDocument document(SeededRandom random) {
        SeriesLengths lengths = new SeriesLengths(1 + 2 * random.nextInt(2), 3);
        StageSpec single = new StageSpec("Bracket", new Format.SingleElimination(ORDERED, 2), lengths, 0);
        Format twice = new Format.DoubleElimination(ORDERED, GrandFinal.DOUBLE, List.of());
        Format swiss = new Format.FixedSwiss(1, TABLE);
        Format robin = new Format.RoundRobin(new Groups(1, GroupSeeding.SNAKE), 1, TABLE);
        return switch (random.nextInt(5)) {
            case 0 -> EventDocuments.of(8, single);
            case 1 -> EventDocuments.of(8, new StageSpec("Bracket", twice, lengths, 0));
            case 2 -> EventDocuments.of(8, new StageSpec("Swiss", swiss, lengths, 2), single);
            case 3 -> EventDocuments.of(6, new StageSpec("Groups", robin, lengths, 2), single);
            default -> EventDocuments.of(6, new StageSpec("Groups", robin, lengths, 0));
        };
    }
}
