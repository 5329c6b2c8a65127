package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.client.ClientOptions;
import dev.naadam.client.NaadamClient;
import dev.naadam.client.control.ControlApi;
import dev.naadam.client.control.ControlApiException;
import dev.naadam.client.control.CreatedMatch;
import dev.naadam.client.control.NewMatch;
import dev.naadam.client.control.PlayerTicket;
import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.server.app.options.CommandLines;
import dev.naadam.server.app.replay.command.ReplayCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A match that was played over real sockets is played again from what its node left of it. */
class ReplayNodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SHORT = Map.of("time-limit-seconds", "7");

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void aMatchThatWasPlayedVerifies() throws Exception {
        Path archive = folder.resolve("archive");
        try (NodeProcess node = NodeProcess.start(folder, folder.resolve("data"), "--archive=" + archive)) {
            ControlApi api = new ControlApi(
                    node.apiUrl(), Files.readString(folder.resolve("api-key")).strip());
            CreatedMatch match = api.createMatch(duel());
            List<NaadamClient> clients = play(match);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> api.match(match.id()).state().equals("running"));
            assertThatThrownBy(() -> api.replay(match.id())).isInstanceOf(ControlApiException.class);

            byte[] file = Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ControlApiException.class)
                    .until(() -> api.replay(match.id()), bytes -> bytes.length > 0);
            clients.forEach(NaadamClient::close);

            Path downloaded = Files.write(folder.resolve("downloaded.replay"), file);
            String server = node.apiUrl().toString();
            assertThat(verify(downloaded, server)).as("%s", printed).isZero();
            assertThat(printed.toString())
                    .contains("match " + match.id(), "by the platform's key 1", "all 420 ticks and the ending");
            Path archived = archive.resolve(match.id() + ".replay");
            Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(archived));
            assertThat(archived).hasBinaryContent(file);
        }
    }

    private int verify(Path file, String server) {
        CommandLine command = CommandLines.of(new ReplayCommand(), Map.of());
        command.setOut(new PrintWriter(printed, true));
        return command.execute("verify", "--server", server, file.toString());
    }

    private static NewMatch duel() {
        return new NewMatch(
                "arena-10",
                SHORT,
                List.of(new NewMatch.Team("East", List.of("p0", "p1")), new NewMatch.Team("West", List.of("p2", "p3"))),
                60,
                1);
    }

    private static List<NaadamClient> play(CreatedMatch match) throws Exception {
        Game game = Games.find("arena-10").orElseThrow();
        GameSetup setup = new GameSetup(60, List.of(0, 0, 1, 1), new TreeMap<>(SHORT));
        List<NaadamClient> clients = new ArrayList<>();
        for (PlayerTicket ticket : match.tickets()) {
            Bot bot = game.bot(setup, ticket.slot(), match.id().hashCode());
            clients.add(NaadamClient.connect(ticket.ticket(), bot::decide, ClientOptions.DEFAULTS));
        }
        return clients;
    }
}
