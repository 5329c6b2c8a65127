package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An event of four teams of one, one loss and out, and its players, who do what is theirs to do through whichever control node
 * there is, as often as it takes. Anu pulls best, Bat a little, the others not at all: who is alone with the rules wins by them.
 */
final class SmallCup implements AutoCloseable {

    private static final String DOCUMENT = """
            {"name": "Small cup",
             "stages": [{"name": "Bracket", "advancing": 0, "lengths": {"usual": 1, "deciding": 1},
               "format": {"type": "single_elimination", "playedPlaces": 2,
                          "firstRound": {"type": "ordered", "order": "INNER_OUTER", "byes": "LAST"}}}],
             "entry": {"maxTeams": 4, "roster": {"minPlayers": 1, "maxPlayers": 1}},
             "play": {"game": {"game": "tug"}, "region": {"policy": "NAMED", "pool": ["east"]}}}""";

    private static final Map<String, Integer> REST_OF_PLAYER = restOfPlayer();

    private final FleetBench fleet;
    private final List<URI> apis = new CopyOnWriteArrayList<>();
    private final Map<String, LobbyGuest> guests = new LinkedHashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final String path;

    private SmallCup(FleetBench fleet, String path) {
        this.fleet = fleet;
        this.path = path;
    }

    private static Map<String, Integer> restOfPlayer() {
        Map<String, Integer> rest = new LinkedHashMap<>();
        rest.put("anu", LobbyGuest.STRONG);
        rest.put("bat", LobbyGuest.WEAK);
        rest.put("chimeg", LobbyGuest.NEVER);
        rest.put("dorj", LobbyGuest.NEVER);
        return rest;
    }

    /** Published, with all teams; nobody has started it. */
    static SmallCup published(FleetBench fleet, NodeProcess control, HttpClient http) throws Exception {
        String id = LobbyNodeIT.created(fleet.post(control, "/v1/tournaments", DOCUMENT))
                .path("id")
                .asText();
        SmallCup cup = new SmallCup(fleet, "/v1/tournaments/" + id);
        cup.order(control, "/publish", "{}");
        for (Map.Entry<String, Integer> player : REST_OF_PLAYER.entrySet()) {
            String name = player.getKey();
            cup.order(control, "/teams", """
                    {"id": "%s", "name": "%s", "rating": 1500, "roster": {"players": ["%s"]}}""".formatted(name, name, name));
            String token = Probed.token(fleet, control, name).encode();
            cup.guests.put(name, new LobbyGuest(http, name, token, player.getValue()));
        }
        return cup;
    }

    /** The organizer starts it, players come to the lobbies that are open, are ready, and follow: what is not done yet. */
    void attend(NodeProcess control) throws Exception {
        if (!apis.contains(control.apiUrl())) {
            apis.add(control.apiUrl());
        }
        if (state(control).path("state").asText().equals("published")) {
            order(control, "/start", "{}");
        }
        for (JsonNode match : fleet.json(control, path + "/matches").path("matches")) {
            String lobby = match.path("lobby").asText("");
            if (!lobby.isEmpty()) {
                attend(control, lobby);
            }
        }
    }

    private void attend(NodeProcess control, String lobby) throws Exception {
        JsonNode standing = fleet.json(control, "/v1/lobbies/" + lobby);
        for (JsonNode player : standing.at("/teams").findValues("players")) {
            String name = player.path(0).path("player").asText();
            LobbyGuest guest = guests.get(name);
            if (guest != null && followed.add(name + lobby)) {
                guest.follow(apis, lobby);
            }
            if (guest != null && !player.path(0).path("present").asBoolean()) {
                guest.order(control.apiUrl(), lobby, "join", "").join();
            }
            if (guest != null && !player.path(0).path("ready").asBoolean()) {
                guest.order(control.apiUrl(), lobby, "ready", "").join();
            }
        }
    }

    /** How many of its lobbies have a session that is played. */
    int playing(NodeProcess control) throws Exception {
        int playing = 0;
        for (JsonNode match : fleet.json(control, path + "/matches").path("matches")) {
            String lobby = match.path("lobby").asText("");
            playing +=
                    !lobby.isEmpty() && LobbyNodeIT.phase(fleet, control, lobby).equals("playing") ? 1 : 0;
        }
        return playing;
    }

    /** Its champion; empty: there is none yet. */
    String champion(NodeProcess control) throws Exception {
        return state(control).path("champion").asText("");
    }

    /**
     * What was ordered in the event, and how it ended: the same however often somebody had to begin anew. But for one order:
     * that lobbies are open nobody has to say any more if they were found and played in before.
     */
    String account(NodeProcess control) throws Exception {
        Map<String, Integer> orders = new TreeMap<>();
        List<String> ledger =
                fleet.get(control, path + "/audit").body().lines().skip(1).toList();
        for (String line : ledger) {
            String order = new ObjectMapper().readTree(line).path("order").asText();
            orders.merge(new ObjectMapper().readTree(order).path("type").asText(), 1, Integer::sum);
        }
        orders.remove("lobbies_opened");
        return champion(control) + " " + orders + " "
                + fleet.json(control, path + "/standings").toString();
    }

    private JsonNode state(NodeProcess control) throws Exception {
        return fleet.json(control, path);
    }

    private void order(NodeProcess control, String what, String body) throws Exception {
        HttpResponse<String> answer = fleet.post(control, path + what, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    @Override
    public void close() {
        guests.values().forEach(LobbyGuest::close);
    }
}
