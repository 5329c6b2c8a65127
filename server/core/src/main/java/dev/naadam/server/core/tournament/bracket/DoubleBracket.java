package dev.naadam.server.core.tournament.bracket;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Places;
import dev.naadam.server.core.tournament.match.Series;
import dev.naadam.server.core.tournament.match.Side;
import dev.naadam.server.core.tournament.match.Slot;
import dev.naadam.server.core.tournament.order.DropOrders;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a double elimination. The lower bracket alternates: its own winners meet each other in odd rounds, and those who
 * drop from the upper bracket in even ones. Who drops is on side A.
 *
 * <p>Two teams play one match: the loser would have nobody else to meet.
 */
public final class DoubleBracket {

    private static final int UPPER = 1;
    private static final int LOWER = 2;
    private static final int FINAL = 3;

    private final int stage;
    private final Format.DoubleElimination format;
    private final SeriesLengths lengths;
    private final List<Fixture> fixtures = new ArrayList<>();

    private DoubleBracket(int stage, Format.DoubleElimination format, SeriesLengths lengths) {
        this.stage = stage;
        this.format = format;
        this.lengths = lengths;
    }

    /** The matches, each behind those that it depends on. */
    public static List<Fixture> fixtures(int stage, int teams, Format.DoubleElimination format, SeriesLengths lengths) {
        DoubleBracket bracket = new DoubleBracket(stage, format, lengths);
        bracket.lay(Knockout.entries(format.firstRound(), teams));
        return bracket.fixtures;
    }

    private void lay(List<Slot> entries) {
        int size = entries.size();
        List<List<MatchId>> upper =
                new Knockout(stage, lengths, fixtures).lay(UPPER, entries, matches -> upperPlaces(matches, size));
        if (size == 2) {
            return;
        }
        MatchId lowerFinal = layLower(upper, format.drops().isEmpty() ? DropOrders.usual(size) : format.drops());
        MatchId upperFinal = upper.getLast().getFirst();
        if (format.grandFinal() != GrandFinal.NONE) {
            layFinal(new Slot.WinnerOf(upperFinal), new Slot.WinnerOf(lowerFinal));
        }
    }

    /** Those who leave for good out of an upper round get the place of those who lose where they would have dropped. */
    private Places upperPlaces(int matches, int size) {
        if (size == 2) {
            return Places.decides(1);
        }
        boolean isFirstRound = matches == size / 2;
        int place = isFirstRound ? oddRoundPlace(matches / 2) : evenRoundPlace(matches);
        return new Places(matches == 1 && format.grandFinal() == GrandFinal.NONE ? 1 : 0, place);
    }

    /** Behind the losers of an odd round are two finalists and both rounds of each smaller number of matches. */
    private static int oddRoundPlace(int matches) {
        return evenRoundPlace(matches) + matches;
    }

    private static int evenRoundPlace(int matches) {
        return 2 * matches + 1;
    }

    private MatchId layLower(List<List<MatchId>> upper, List<SeedOrder> drops) {
        List<Slot> row = drops.getFirst().apply(Knockout.losers(upper.getFirst()));
        int round = 0;
        for (int drop = 1; drop < upper.size(); drop++) {
            row = layRound(++round, pairs(row), oddRoundPlace(row.size() / 2));
            List<Slot> losers = Knockout.losers(upper.get(drop));
            row = layRound(
                    ++round,
                    against(drop < drops.size() ? drops.get(drop).apply(losers) : losers, row),
                    evenRoundPlace(row.size()));
        }
        return fixtures.getLast().id();
    }

    private static List<List<Slot>> pairs(List<Slot> row) {
        List<List<Slot>> pairs = new ArrayList<>();
        for (int i = 0; i < row.size(); i += 2) {
            pairs.add(row.subList(i, i + 2));
        }
        return pairs;
    }

    private static List<List<Slot>> against(List<Slot> dropped, List<Slot> row) {
        List<List<Slot>> pairs = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            pairs.add(List.of(dropped.get(i), row.get(i)));
        }
        return pairs;
    }

    private List<Slot> layRound(int round, List<List<Slot>> pairs, int place) {
        List<Slot> winners = new ArrayList<>();
        boolean isLast = place == evenRoundPlace(1);
        int winnerPlace = isLast && format.grandFinal() == GrandFinal.NONE ? 2 : 0;
        for (List<Slot> pair : pairs) {
            MatchId id = new MatchId(stage, LOWER, round, winners.size() + 1);
            Series series = lengths.series(isLast);
            fixtures.add(new Fixture(id, pair.getFirst(), pair.getLast(), series, new Places(winnerPlace, place)));
            winners.add(new Slot.WinnerOf(id));
        }
        return winners;
    }

    private void layFinal(Slot upperWinner, Slot lowerWinner) {
        MatchId first = new MatchId(stage, FINAL, 1, 1);
        Series series = lengths.series(true);
        fixtures.add(new Fixture(first, upperWinner, lowerWinner, series, Places.decides(1)));
        if (format.grandFinal() == GrandFinal.DOUBLE) {
            fixtures.add(new Fixture(
                    new MatchId(stage, FINAL, 2, 1),
                    new Slot.ResetOf(first, Side.A),
                    new Slot.ResetOf(first, Side.B),
                    series,
                    Places.decides(1)));
        }
    }
}
