package dev.naadam.client.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Bodies about lobbies. */
final class LobbyAnswers {

    private LobbyAnswers() {}

    static LobbyEvent event(String name, JsonObject json) throws IOException {
        return name.equals("ticket")
                ? new LobbyEvent.Ticketed(json.text("match"), Answers.ticket(json))
                : new LobbyEvent.Changed(status(json));
    }

    static LobbyStatus status(JsonObject json) throws IOException {
        List<LobbyStatus.Team> teams = new ArrayList<>();
        for (JsonObject team : json.objects("teams")) {
            teams.add(team(team));
        }
        return new LobbyStatus(
                json.text("id"),
                json.text("phase"),
                teams,
                json.has("turn") ? turn(json.object("turn")) : null,
                json.has("region") ? json.text("region") : null);
    }

    private static LobbyStatus.Team team(JsonObject json) throws IOException {
        List<LobbyStatus.Seat> seats = new ArrayList<>();
        for (JsonObject seat : json.objects("players")) {
            seats.add(new LobbyStatus.Seat(seat.text("player"), seat.flag("present"), seat.flag("ready")));
        }
        return new LobbyStatus.Team(json.text("name"), json.has("captain") ? json.text("captain") : null, seats);
    }

    private static LobbyStatus.Turn turn(JsonObject json) throws IOException {
        return new LobbyStatus.Turn(
                (int) json.number("step"),
                json.text("team").equals("a") ? 0 : 1,
                json.text("action"),
                json.texts("choices"));
    }
}
