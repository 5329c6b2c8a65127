package dev.naadam.loadtest.demo;

import dev.naadam.client.control.LobbyStatus;
import dev.naadam.client.control.LobbyTicket;
import dev.naadam.loadtest.event.Spectators;
import dev.naadam.loadtest.fleet.BotWatcher;
import dev.naadam.loadtest.fleet.FleetFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The matches of the arena that are being played at this moment, each in one line. Any thread. */
final class Scenes implements Spectators {

    private final int tickRateHz;
    private final Map<String, Scene> scenes = new LinkedHashMap<>();
    private final List<String> dropouts = new ArrayList<>();
    private final List<String> played = new ArrayList<>();

    private record Scene(String region, Feed feed) {

        String line() {
            return region + ": " + feed.status();
        }
    }

    Scenes(int tickRateHz) {
        this.tickRateHz = tickRateHz;
    }

    @Override
    public synchronized BotWatcher enter(LobbyTicket ticket) {
        Feed feed = new Feed(new ArenaTeller(cast(ticket.lobby()), tickRateHz));
        String region = ticket.lobby().region();
        scenes.put(ticket.match(), new Scene(region == null ? "somewhere" : region, feed));
        return feed;
    }

    @Override
    public synchronized void leave(String match, FleetFigures figures) {
        scenes.remove(match);
        played.add(match);
        figures.dropouts().forEach(fate -> dropouts.add(fate.toString()));
    }

    /** How the matches stand. */
    synchronized List<String> lines() {
        return scenes.values().stream().map(Scene::line).toList();
    }

    /** Ids of the matches that are over. */
    synchronized List<String> played() {
        return List.copyOf(played);
    }

    /** Bots that did not see the end of a match. */
    synchronized List<String> dropouts() {
        return List.copyOf(dropouts);
    }

    private static Cast cast(LobbyStatus lobby) {
        List<String> teams = new ArrayList<>();
        List<String> players = new ArrayList<>();
        for (LobbyStatus.Team team : lobby.teams()) {
            teams.add(team.name());
            team.players().forEach(seat -> players.add(seat.player()));
        }
        return new Cast(teams, players);
    }
}
