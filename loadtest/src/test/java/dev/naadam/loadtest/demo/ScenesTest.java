package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.ClientState;
import dev.naadam.client.control.LobbyStatus;
import dev.naadam.client.control.LobbyTicket;
import dev.naadam.client.control.PlayerTicket;
import dev.naadam.loadtest.fleet.BotFate;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.fleet.Percentiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenesTest {

    private final Scenes scenes = new Scenes(60);

    @Test
    void hasALineForEachMatchWhileItIsPlayed() {
        scenes.enter(ticket("m1", "guian"));
        scenes.enter(ticket("m2", "wuhu"));

        assertThat(scenes.lines()).containsExactly("guian: waiting for the players", "wuhu: waiting for the players");

        scenes.leave("m1", figures(List.of()));

        assertThat(scenes.lines()).containsExactly("wuhu: waiting for the players");
    }

    @Test
    void remembersWhoDidNotSeeTheEnd() {
        scenes.enter(ticket("m1", "guian"));

        scenes.leave("m1", figures(List.of(new BotFate("Anu", ClientState.DISCONNECTED, "TIMED_OUT"))));

        assertThat(scenes.dropouts()).containsExactly("Anu is DISCONNECTED (TIMED_OUT)");
    }

    private static LobbyTicket ticket(String match, String region) {
        LobbyStatus lobby =
                new LobbyStatus("l1", "playing", List.of(team("Wolves", "Anu"), team("Deer", "Bat")), null, region);
        return new LobbyTicket(match, lobby, new PlayerTicket("Anu", 0, 0, "T"));
    }

    private static LobbyStatus.Team team(String name, String player) {
        return new LobbyStatus.Team(name, player, List.of(new LobbyStatus.Seat(player, true, true)));
    }

    private static FleetFigures figures(List<BotFate> dropouts) {
        Percentiles none = new Percentiles(0, 0, 0, 0, 0, 0);
        return new FleetFigures(1, 2, 2 - dropouts.size(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, none, none, none, dropouts);
    }
}
