package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.ControlApiException;
import dev.naadam.server.app.boot.KillOwnerIT.Match;
import dev.naadam.server.app.boot.KillOwnerIT.Region;
import dev.naadam.server.app.options.CommandLines;
import dev.naadam.server.app.redis.RedisExtension;
import dev.naadam.server.app.redis.RedisUri;
import dev.naadam.server.app.replay.command.ReplayCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The owner of a match that is being played leaves in peace: real processes, one real Redis, players who keep a diary. */
@ExtendWith(RedisExtension.class)
class HandoverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The test's nodes are stopped without a drain; these have the time that an operator gives them. */
    private static final List<String> WITH_TIME = List.of("--drain-limit=10m");

    @TempDir
    Path folder;

    @Test
    void aMatchMovesFromANodeThatIsDrainedWithEveryPlayer(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            Region region = new Region(fleet, WITH_TIME, "one", "two");
            Match match = region.play(12);
            NodeProcess owner = region.owner(match);
            String node = hostId(fleet, region.control);

            assertThat(fleet.post(region.control, "/v1/nodes/" + node + "/drain", "{}")
                            .statusCode())
                    .isEqualTo(202);

            match.awaitTakenOver(1);
            match.awaitEnd(fleet, region.control);
            assertMovedOnce(match);
            assertThat(fleet.redis("KEYS naadam:hosted:*")).isEqualTo("*0");
            assertThat(fleet.get(region.other(owner), "/metrics").body().lines())
                    .filteredOn(line -> line.startsWith("naadam_takeovers_total{") && line.endsWith(" 1.0"))
                    .singleElement()
                    .asString()
                    .contains("cause=\"released\"");
            assertThat(owner.isAlive()).as("drained, and there to be looked at").isTrue();
            assertReplayVerifies(fleet, region, match);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "naadam.campaign", matches = "full")
    void aMatchMovesFromANodeThatIsToldToStopWhichThenEnds(RedisUri redis) throws Exception {
        try (FleetBench fleet = new FleetBench(folder, redis)) {
            Region region = new Region(fleet, WITH_TIME, "one", "two");
            Match match = region.play(12);

            assertThat(region.owner(match).stop()).isEqualTo(143);

            match.awaitTakenOver(1);
            match.awaitEnd(fleet, region.control);
            assertMovedOnce(match);
        }
    }

    /** The only node that hosts a match, once its heartbeat has said so. */
    private static String hostId(FleetBench fleet, NodeProcess control) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> hosts(fleet, control), hosts -> hosts.size() == 1)
                .getFirst();
    }

    private static List<String> hosts(FleetBench fleet, NodeProcess control) throws Exception {
        List<String> hosts = new ArrayList<>();
        for (JsonNode node : fleet.json(control, "/v1/nodes").path("nodes")) {
            if (node.path("matches").asInt() == 1) {
                hosts.add(node.path("id").asText());
            }
        }
        return hosts;
    }

    private static void assertMovedOnce(Match match) {
        assertThat(match.faults()).isEmpty();
        assertThat(match.players)
                .allSatisfy(player -> assertThat(player.told().takeovers()).hasSize(1));
    }

    private void assertReplayVerifies(FleetBench fleet, Region region, Match match) throws Exception {
        ControlApi api = new ControlApi(region.control.apiUrl(), fleet.key());
        byte[] file = Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ControlApiException.class)
                .until(() -> api.replay(match.id), bytes -> bytes.length > 0);
        Path downloaded = Files.write(folder.resolve("downloaded.replay"), file);
        StringWriter printed = new StringWriter();
        CommandLine command = CommandLines.of(new ReplayCommand(), Map.of());
        command.setOut(new PrintWriter(printed, true));
        String server = region.control.apiUrl().toString();
        assertThat(command.execute("verify", "--server", server, downloaded.toString()))
                .as("%s", printed)
                .isZero();
    }
}
