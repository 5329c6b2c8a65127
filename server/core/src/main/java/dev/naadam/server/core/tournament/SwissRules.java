package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Places;
import dev.naadam.server.core.tournament.match.Series;
import dev.naadam.server.core.tournament.match.Slot;
import dev.naadam.server.core.tournament.standing.Points;
import dev.naadam.server.core.tournament.swiss.FixedPairing;
import dev.naadam.server.core.tournament.swiss.MajorPairing;
import dev.naadam.server.core.tournament.swiss.SwissField;
import dev.naadam.server.core.tournament.swiss.SwissRound;
import java.util.List;

/** What the two kinds of Swiss stages do differently. */
sealed interface SwissRules {

    SwissRound opening(int teams);

    /** The round after {@code rounds}; without meetings if there is none. */
    SwissRound next(int teams, int rounds, List<Match> played);

    /** How a meeting is played. */
    Series series(SwissRound.Meeting meeting, SeriesLengths lengths);

    default Fixture fixture(MatchId id, SwissRound.Meeting meeting, SeriesLengths lengths) {
        Slot low = meeting.low() == SwissRound.Meeting.BYE ? new Slot.Bye() : new Slot.Seed(meeting.low());
        return new Fixture(id, new Slot.Seed(meeting.high()), low, series(meeting, lengths), Places.BY_TABLE);
    }

    /** Only equal records meet. */
    record Major(Format.MajorSwiss format) implements SwissRules {

        @Override
        public SwissRound opening(int teams) {
            return MajorPairing.opening(teams, format.winsToAdvance(), format.lossesToLeave());
        }

        @Override
        public SwissRound next(int teams, int rounds, List<Match> played) {
            SwissField field = new SwissField(teams, Points.ONE_NONE, played);
            return MajorPairing.next(field, format.winsToAdvance(), format.lossesToLeave());
        }

        @Override
        public Series series(SwissRound.Meeting meeting, SeriesLengths lengths) {
            return lengths.series(meeting.isDeciding());
        }
    }

    /** Everybody plays all rounds. */
    record Fixed(Format.FixedSwiss format) implements SwissRules {

        private static final SwissRound NONE = new SwissRound(List.of(), List.of());

        @Override
        public SwissRound opening(int teams) {
            return FixedPairing.opening(teams);
        }

        @Override
        public SwissRound next(int teams, int rounds, List<Match> played) {
            return rounds == format.rounds()
                    ? NONE
                    : FixedPairing.next(new SwissField(teams, format.table().points(), played));
        }

        @Override
        public Series series(SwissRound.Meeting meeting, SeriesLengths lengths) {
            return new Series(lengths.usual(), format.table().areDrawsAllowed());
        }
    }
}
