package dev.naadam.server.core.competition.document;

import dev.naadam.server.core.lobby.series.VetoPatterns;
import dev.naadam.server.core.lobby.series.VetoStep;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.lobby.setup.SeriesTerms;
import java.util.List;

/** What the lobbies of an event are opened with. */
public final class LobbySetups {

    private LobbySetups() {}

    /**
     * The lobby of one match.
     *
     * @param organizer whose event it is
     * @param origin which match
     * @param teams sides A and B
     * @param bestOf maps at most
     */
    public static LobbySetup of(
            EventDocument document, String organizer, Origin origin, List<LobbyTeam> teams, int bestOf) {
        PlayRules play = document.play();
        return new LobbySetup(
                origin,
                organizer,
                teams,
                List.of(),
                null,
                play.game(),
                new SeriesTerms(bestOf, play.maps().pool(), pattern(play, bestOf)),
                play.region(),
                play.durability(),
                document.series().clocks(),
                document.series().budgets(),
                document.series().broadcastDelaySeconds());
    }

    private static List<VetoStep> pattern(PlayRules play, int bestOf) {
        boolean isVeto = play.region().policy() == RegionTerms.Policy.VETO;
        int regions = isVeto ? play.region().pool().size() : 0;
        boolean hasSides = !play.game().sides().isEmpty();
        return switch (play.maps().pattern()) {
            case MapRules.BY_LENGTH ->
                VetoPatterns.standard(bestOf, play.maps().pool().size(), hasSides, regions);
            case MapRules.CUSTOM -> play.maps().steps();
            default -> List.of();
        };
    }
}
