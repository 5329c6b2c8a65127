package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.client.ClientState;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.ControlApiException;
import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.server.app.options.CommandLines;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.replay.command.ReplayCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The owner of a match that is being played dies, or seems to: real processes, one real Redis, players who keep a diary. */
@ExtendWith(RedisExtension.class)
class KillOwnerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Ticks that are played before something happens, and after it: a second. */
    private static final long A_SECOND_OF_TICKS = 60;

    @TempDir
    Path folder;

    @Test
    void theMatchGoesOnAtTheOtherNodeWithEveryPlayer(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            Region region = new Region(fleet, "one", "two");
            Match match = region.play(12);

            NodeProcess owner = region.owner(match);
            NodeProcess other = region.other(owner);
            owner.kill();

            match.awaitTakenOver(1);
            match.awaitEnd(fleet, region.control);
            assertThat(match.faults()).isEmpty();
            // played again from what two owners have left, of whom one is dead: 12 s of 60 Hz
            assertThat(match.verified(fleet, region.control, folder)).contains("all 720 ticks and the ending");
            assertThat(fleet.redis("KEYS naadam:hosted:*")).isEqualTo("*0");
            // closed, or silent before that was known, on a busy machine
            assertThat(fleet.get(other, "/metrics").body().lines())
                    .filteredOn(line -> line.startsWith("naadam_takeovers_total{") && line.endsWith(" 1.0"))
                    .hasSize(1);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "naadam.campaign", matches = "full")
    void nobodyIsShownATickOfAnOwnerThatWasFrozen(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            Region region = new Region(fleet, "one", "two");
            Match match = region.play(20);

            NodeProcess owner = region.owner(match);
            owner.freeze();
            match.awaitTakenOver(1);
            owner.thaw();

            match.awaitTicks(3 * A_SECOND_OF_TICKS);
            match.awaitEnd(fleet, region.control);
            assertThat(match.faults()).isEmpty();
            assertThat(owner.isAlive()).isTrue();
            assertThat(match.players)
                    .allSatisfy(player -> assertThat(player.told().takeovers())
                            .as("it went on where it was")
                            .hasSize(1));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "naadam.campaign", matches = "full")
    void theNodeThatIsLeftCarriesTheMatchThroughASecondDeath(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            Region region = new Region(fleet, "one", "two", "three");
            Match match = region.play(30);
            region.owner(match).kill();
            match.awaitTakenOver(1);

            region.owner(match).kill();

            match.awaitTakenOver(2);
            match.awaitEnd(fleet, region.control);
            assertThat(match.faults()).isEmpty();
        }
    }

    /** A node that places matches, and some that host them. */
    static final class Region {

        private final FleetBench fleet;
        final NodeProcess control;
        private final List<NodeProcess> hosts = new ArrayList<>();

        Region(FleetBench fleet, String... names) throws Exception {
            this(fleet, List.of(), names);
        }

        Region(FleetBench fleet, List<String> options, String... names) throws Exception {
            this.fleet = fleet;
            this.control = fleet.start("control", "--role=control");
            for (String name : names) {
                List<String> all = new ArrayList<>(options);
                all.add("--role=session");
                hosts.add(fleet.start(name, all.toArray(String[]::new)));
            }
            String met = "naadam_peers " + (names.length - 1) + ".0";
            for (NodeProcess host : hosts) {
                await(() -> fleet.get(host, "/metrics").body().contains(met));
            }
        }

        private static String strictDuel(int seconds) {
            return """
                {"game": "arena-10", "durability": "strict", "setup": {"time-limit-seconds": "%d"}, "tickRateHz": 60,
                 "teams": [{"name": "E", "players": ["anu"]}, {"name": "W", "players": ["bat"]}]}\
                """.formatted(seconds);
        }

        /** A match that has been played for a second. */
        Match play(int seconds) throws Exception {
            HttpResponse<String> created = fleet.post(control, "/v1/matches", strictDuel(seconds));
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            Match match = new Match(new ObjectMapper().readTree(created.body()));
            match.awaitTicks(A_SECOND_OF_TICKS);
            return match;
        }

        /** The node whose metrics have the match. */
        NodeProcess owner(Match match) throws Exception {
            NodeProcess owner = host(Region::hostsOne);
            if (owner == null) {
                throw new AssertionError("nobody hosts " + match.id);
            }
            return owner;
        }

        /** The living host whose metrics have such a line; null: none. */
        @Nullable NodeProcess host(Predicate<String> line) throws Exception {
            for (NodeProcess host : hosts) {
                if (host.isAlive() && fleet.get(host, "/metrics").body().lines().anyMatch(line)) {
                    return host;
                }
            }
            return null;
        }

        private static boolean hostsOne(String line) {
            return line.startsWith("naadam_matches{") && line.endsWith(" 1.0");
        }

        NodeProcess other(NodeProcess owner) {
            return hosts.stream().filter(host -> host != owner).findFirst().orElseThrow();
        }
    }

    /** A match and its players. */
    static final class Match {

        final String id;
        final List<LoopbackPlayer> players = new ArrayList<>();

        Match(JsonNode created) throws Exception {
            this.id = created.path("id").asText();
            Game game = Objects.requireNonNull(Games.onClassPath().byName().get("arena-10"));
            for (JsonNode ticket : created.path("tickets")) {
                players.add(new LoopbackPlayer(ticket.path("ticket").asText(), game, InetAddress.getLoopbackAddress()));
            }
        }

        void awaitTicks(long ticks) {
            for (LoopbackPlayer player : players) {
                long from = player.told().newestTick();
                await(() -> player.told().newestTick() >= from + ticks);
            }
        }

        void awaitTakenOver(int times) {
            for (LoopbackPlayer player : players) {
                await(() -> player.told().takeovers().size() == times);
            }
            awaitTicks(A_SECOND_OF_TICKS);
        }

        /** It is over for everybody, and its result is there. */
        void awaitEnd(FleetBench fleet, NodeProcess control) {
            await(() -> players.stream().allMatch(player -> player.state() == ClientState.FINISHED));
            await(() -> fleet.json(control, "/v1/matches/" + id)
                    .path("state")
                    .asText()
                    .equals("finished"));
        }

        /** What {@code naadam replay verify} says of its replay, which is there some seconds after its end. */
        String verified(FleetBench fleet, NodeProcess control, Path folder) throws Exception {
            return KillOwnerIT.verified(fleet, control, id, folder);
        }

        List<String> faults() {
            List<String> faults = new ArrayList<>();
            for (LoopbackPlayer player : players) {
                faults.addAll(player.told().faultsBeside(players.getFirst().told()));
            }
            return faults;
        }
    }

    /** What {@code naadam replay verify} says of a match's replay, which is there some seconds after its end. */
    static String verified(FleetBench fleet, NodeProcess control, String id, Path folder) throws Exception {
        ControlApi api = new ControlApi(control.apiUrl(), fleet.key());
        byte[] replay = Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ControlApiException.class)
                .until(() -> api.replay(id), bytes -> bytes.length > 0);
        Path file = Files.write(folder.resolve("match.replay"), replay);
        StringWriter printed = new StringWriter();
        CommandLine command = CommandLines.of(new ReplayCommand(), Map.of());
        command.setOut(new PrintWriter(printed, true));
        int status = command.execute("verify", "--server", control.apiUrl().toString(), file.toString());
        assertThat(status).as("%s", printed).isZero();
        return printed.toString();
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
