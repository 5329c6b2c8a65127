package dev.naadam.server.app.games;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.game.Game;
import dev.naadam.server.app.games.plants.HashOrderGame;
import dev.naadam.server.app.games.plants.LeakyGame;
import dev.naadam.server.app.games.plants.SoundGame;
import dev.naadam.server.app.options.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command as a studio types it; a check starts child JVMs. */
class GameCommandIT {

    private static final String[] SHORT = {"--ticks", "200", "--seeds", "1", "--tick-rate", "30"};

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsTheBundledGamesAndThoseOfTheFolder() throws Exception {
        jarNaming(SoundGame.class);

        assertThat(run("list", "--games", folder.toString())).isZero();

        assertThat(out.toString().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly("arena", "arena-10", "lantern", "sound", "tug");
    }

    @Test
    void theExampleGameHoldsAndTheLastLineSaysSoInJson() throws Exception {
        int status = run("check", "lantern", "--json");

        assertThat(status).as(out.toString()).isZero();
        JsonNode json = new ObjectMapper()
                .readTree(out.toString().strip().lines().toList().getLast());
        assertThat(json.path("holds").booleanValue()).isTrue();
        assertThat(json.path("hidden").path("viewsCompared").asInt()).isPositive();
        assertThat(json.path("modes").path("modes").size()).isEqualTo(5);
        assertThat(json.path("cost").path("stepNanos").asInt()).isPositive();
    }

    @Test
    void endsWithOneAndNamesTheLeak() throws Exception {
        jarNaming(LeakyGame.class);

        int status = run("check", "leaky", "--games", folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .contains("BROKEN hidden   30 Hz, random seed 1: game leaky, tick 0: view 0: shows what changeHidden");
    }

    @Test
    void endsWithOneAndNamesTheLineThatMakesAHashSet() throws Exception {
        jarNaming(HashOrderGame.class);

        int status = run("check", "hash-order", "--games", folder.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("BROKEN calls .*: 1 banned\\n.*order line \\d+: new HashSet; use arrays");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check                           | GAME
            check chess                     | game: chess (expected: arena, arena-10, lantern, tug)
            check lantern --players 11      | two, of 1 to 5 players
            check lantern --players 999     | --players: 999 (expected: 1 to 64)
            check lantern --option fog=1    | fog: unknown option
            check lantern --seeds 0         | --seeds: 0 (expected: 1 to 1000)
            check lantern --ticks 1000000000 | --ticks: 1000000000 (expected: at most 119304647)
            check lantern --tick-rate 500   | tickRateHz: 500
            check lantern --games /nowhere  | --games: games /nowhere: does not exist
            list --games /nowhere           | --games: games /nowhere: does not exist
            """)
    void saysWhatIsWrongWithTheCommandAndEndsWithTwo(String command, String fault) {
        int status = CommandLines.of(new GameCommand(), Map.of())
                .setErr(new PrintWriter(err))
                .execute(command.split(" ", -1));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains(fault);
    }

    private int run(String... arguments) {
        CommandLine line =
                new CommandLine(new GameCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = arguments;
        if (arguments[0].equals("check")) {
            all = Stream.of(arguments, SHORT).flatMap(Arrays::stream).toArray(String[]::new);
        }
        return line.execute(all);
    }

    private void jarNaming(Class<? extends Game> game) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("plant.jar")))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + Game.class.getName()));
            jar.write(game.getName().getBytes(UTF_8));
        }
    }
}
