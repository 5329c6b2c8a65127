package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.document.EntryRules;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.competition.document.PlayRules;
import dev.naadam.server.core.competition.document.RosterLock;
import dev.naadam.server.core.competition.document.Schedule;
import dev.naadam.server.core.competition.document.Seeding;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.roster.RosterRules;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.util.List;
import java.util.TreeMap;

/** Documents that tests start from. */
final class EventDocuments {

    private static final FirstRound FIRST_ROUND = new FirstRound.Ordered(SeedOrder.INNER_OUTER, ByeSpread.LAST);

    private EventDocuments() {}

    /** One loss and out, one map a match, teams of one or two, everything by hand. */
    static EventDocument cup(int maxTeams) {
        Format format = new Format.SingleElimination(FIRST_ROUND, 2);
        return of(maxTeams, new StageSpec("Bracket", format, SeriesLengths.all(1), 0));
    }

    static EventDocument of(int maxTeams, StageSpec... stages) {
        EventDocument blank = EventDocument.BLANK;
        PlayRules play = blank.play();
        return new EventDocument(
                "City cup",
                new TreeMap<>(),
                List.of(stages),
                new EntryRules(maxTeams, Seeding.AS_GIVEN, new RosterRules(1, 2, 1, 1), RosterLock.STARTED),
                blank.schedule(),
                new PlayRules(
                        new GameTerms("arena", 60, new TreeMap<>(), "", "", List.of()),
                        play.maps(),
                        play.region(),
                        play.durability()),
                blank.series());
    }

    static EventDocument with(EventDocument document, Schedule schedule) {
        return new EventDocument(
                document.name(),
                document.fields(),
                document.stages(),
                document.entry(),
                schedule,
                document.play(),
                document.series());
    }

    static EventDocument with(EventDocument document, EntryRules entry) {
        return new EventDocument(
                document.name(),
                document.fields(),
                document.stages(),
                entry,
                document.schedule(),
                document.play(),
                document.series());
    }

    static EventDocument with(EventDocument document, PlayRules play) {
        return new EventDocument(
                document.name(),
                document.fields(),
                document.stages(),
                document.entry(),
                document.schedule(),
                play,
                document.series());
    }
}
