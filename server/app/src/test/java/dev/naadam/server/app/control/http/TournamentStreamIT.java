package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.KeyRole;
import dev.naadam.server.app.control.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Those who follow an event. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TournamentStreamIT {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final long DELAY_MILLIS = 90_000;

    private ApiBench api;
    private String owner;
    private String event;

    @BeforeAll
    void start() throws Exception {
        api = new ApiBench(new Patience(Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(30)));
    }

    @BeforeEach
    void begin() throws Exception {
        api.control.forget();
        owner = api.control.key("cup", KeyRole.OWNER.scopes().toArray(Scope[]::new));
        event = "/v1/tournaments/" + api.event("cup");
        api.send(owner, "POST", event + "/publish", "{}");
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void tellsWhatWasOrderedAndWhatIsWhileItIsOpen() throws Exception {
        try (Socket socket = follow(owner, "")) {
            BufferedReader in = reader(socket);
            assertThat(events(in, 2)).containsExactly("1 created", "2 published");

            register("wolves", "anu");

            assertThat(events(in, 1)).containsExactly("3 team-registered");
        }
    }

    @Test
    void resumesBehindTheLastEventOnAnyNode() throws Exception {
        register("wolves", "anu");

        try (Socket socket = follow(owner, "Last-Event-ID: 2\r\n")) {
            assertThat(events(reader(socket), 1)).containsExactly("3 team-registered");
        }
    }

    @Test
    void tellsNobodyWhatIsNotEverybodys() throws Exception {
        play();
        String ganaa = api.send(owner, "POST", "/v1/players/ganaa/tokens", "{}")
                .json()
                .path("token")
                .asText();
        api.send(ganaa, "POST", event + "/disputes", "{\"match\": \"1.1.1.1\", \"claim\": {\"text\": \"hush\"}}");

        try (Socket socket = follow(owner, "")) {
            BufferedReader in = reader(socket);
            StringBuilder told = new StringBuilder();
            for (String line = in.readLine(); !line.contains("dispute-opened"); line = in.readLine()) {
                told.append(line).append('\n');
            }
            told.append(in.readLine());
            assertThat(told.toString())
                    .contains("event: match-forfeited", "event: finished", "\"dispute\":1")
                    .doesNotContain("hush", "secret reason");
        }
    }

    @Test
    void whatEndsTheEventIsToldUnderOneNumberWithTheEnd() throws Exception {
        play();

        try (Socket socket = follow(owner, "Last-Event-ID: 6\r\n")) {
            assertThat(events(reader(socket), 2)).containsExactly("7 match-forfeited", "7 finished");
        }
    }

    @Test
    void tellsSpectatorsLaterThanCasters() throws Exception {
        String delayed = ApiBench.example("/v1/tournaments", "POST")
                .replaceFirst("\\{", "{\"series\": {\"broadcastDelaySeconds\": 90}, ");
        String changed = api.send(owner, "PUT", event, delayed).body();
        assertThat(changed).contains("\"broadcastDelaySeconds\":90");
        String caster = api.control.key("cup", KeyRole.CASTER.scopes().toArray(Scope[]::new));
        String spectator = api.control.key("cup", KeyRole.READ_ONLY.scopes().toArray(Scope[]::new));

        try (Socket live = follow(caster, "");
                Socket late = follow(spectator, "")) {
            assertThat(events(reader(live), 3)).containsExactly("1 created", "2 published", "3 edited");
            assertThat(untilSignOfLife(reader(late))).doesNotContain("event: ");
        }
        api.control.nowMillis += DELAY_MILLIS;
        try (Socket late = follow(spectator, "")) {
            assertThat(events(reader(late), 3)).containsExactly("1 created", "2 published", "3 edited");
        }
    }

    /** Two teams, and a final that one of them forfeits: entries 3 to 7. */
    private void play() throws Exception {
        register("wolves", "anu");
        register("deer", "ganaa");
        for (String order : List.of("registration/close", "start")) {
            api.send(owner, "POST", event + "/" + order, "{}");
        }
        api.send(
                owner,
                "POST",
                event + "/matches/1.1.1.1/forfeit",
                "{\"result\": {\"type\": \"awarded\", \"winner\": \"A\", \"reason\": \"WALKOVER\"}, \"reason\": \"secret reason\"}");
    }

    private void register(String team, String player) throws Exception {
        String body = """
                {"id": "%s", "name": "Team %s", "roster": {"players": ["%s"]}}""".formatted(team, team, player);
        api.send(owner, "POST", event + "/teams", body);
    }

    private Socket follow(String key, String headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String request = "GET " + event + "/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n"
                + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String untilSignOfLife(BufferedReader in) throws IOException {
        StringBuilder told = new StringBuilder();
        for (String line = in.readLine(); !line.startsWith(": still here"); line = in.readLine()) {
            told.append(line).append('\n');
        }
        return told.toString();
    }

    /** The next so many, each as its id and its name. */
    private static List<String> events(BufferedReader in, int count) throws IOException {
        List<String> events = new ArrayList<>();
        String id = "";
        for (String line = in.readLine(); line != null && events.size() < count; ) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                events.add(id + " " + line.substring(7));
            }
            line = events.size() < count ? in.readLine() : "";
        }
        return events;
    }
}
