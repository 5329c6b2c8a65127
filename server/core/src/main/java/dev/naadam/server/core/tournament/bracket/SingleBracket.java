package dev.naadam.server.core.tournament.bracket;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Places;
import dev.naadam.server.core.tournament.match.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a single elimination, with brackets for the lower places if they are played: the losers of a round are a bracket
 * of their own, and so are the losers in it.
 */
public final class SingleBracket {

    private final Knockout knockout;
    private final int playedPlaces;
    private int groups;

    private SingleBracket(Knockout knockout, int playedPlaces) {
        this.knockout = knockout;
        this.playedPlaces = playedPlaces;
    }

    /** The matches, each behind those that it depends on. */
    public static List<Fixture> fixtures(int stage, int teams, Format.SingleElimination format, SeriesLengths lengths) {
        List<Fixture> fixtures = new ArrayList<>();
        Knockout knockout = new Knockout(stage, lengths, fixtures);
        new SingleBracket(knockout, format.playedPlaces()).lay(Knockout.entries(format.firstRound(), teams), 1);
        return fixtures;
    }

    private void lay(List<Slot> entries, int bestPlace) {
        groups++;
        List<List<MatchId>> rounds = knockout.lay(
                groups,
                entries,
                matches -> matches == 1 ? Places.decides(bestPlace) : Places.loser(bestPlace + matches));
        for (List<MatchId> round : rounds.reversed()) {
            int losers = round.size();
            if (losers > 1 && bestPlace + 2 * losers - 1 <= playedPlaces) {
                lay(Knockout.losers(round), bestPlace + losers);
            }
        }
    }
}
