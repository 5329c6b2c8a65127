package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.series.Series;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.SetupCheck;
import java.util.ArrayList;
import java.util.List;

/** How a lobby begins. */
final class OpenRules {

    private OpenRules() {}

    static Ruling<Lobby> open(Lobby lobby, LobbyOrder.Open open, Occasion occasion) {
        if (occasion.author().kind() == Author.Kind.PLAYER) {
            return Rulings.forbidden("lobbies are opened by organizers");
        }
        if (lobby.phase() != Phase.UNOPENED) {
            return lobby.id().equals(open.lobby()) && lobby.setup().equals(open.setup())
                    ? Rulings.known()
                    : Rulings.conflict("it was opened with another setup");
        }
        SetupCheck.Fault fault = SetupCheck.of(open.setup());
        return fault == null
                ? Rulings.accepted(opened(open, occasion.atMillis()))
                : Rulings.invalid("/setup" + fault.pointer(), fault.reason());
    }

    private static Lobby opened(LobbyOrder.Open open, long nowMillis) {
        LobbySetup setup = open.setup();
        long joinMillis = nowMillis + Flow.millis(setup.clocks().joinSeconds());
        return new Lobby(
                open.lobby(),
                setup,
                Phase.GATHERING,
                seats(setup),
                List.of(),
                Place.UNKNOWN,
                Series.EMPTY,
                new Clocks(joinMillis, Rules.NEVER),
                0,
                null,
                null);
    }

    private static People seats(LobbySetup setup) {
        List<TeamSeats> teams = new ArrayList<>();
        for (LobbyTeam team : setup.teams()) {
            teams.add(new TeamSeats(team.players(), team.substitutes(), team.coach(), TeamSeats.Used.NOTHING));
        }
        return new People(teams, setup.observers(), List.of(), List.of());
    }
}
