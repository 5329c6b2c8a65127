package dev.naadam.server.app.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.options.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private static final String CUP = """
            {"name": "Cup", "ratings": {"a": 9000},
             "teams": [{"id": "a", "name": "Falcons"}, {"id": "b", "name": "Wolves"}, {"id": "c", "name": "Cranes"}],
             "stages": [{"name": "Bracket", "advancing": 0, "lengths": {"usual": 1, "deciding": 3},
                "format": {"type": "single_elimination", "playedPlaces": 2,
                           "firstRound": {"type": "ordered", "order": "INNER_OUTER", "byes": "LAST"}}}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsEveryRoundAndDrawsTheBracket() throws IOException {
        assertThat(run(CUP)).isZero();

        assertThat(out.toString()).contains("Round 1", "Round 2", "== Bracket ==", "   1. Falcons");
        assertThat(out.toString().lines()).anyMatch(line -> line.contains("Falcons ") && line.endsWith("2*"));
        assertThat(err.toString()).isEmpty();
    }

    /** Every document that is shipped; made-up teams, as many as it lets in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "single-elimination",
                "double-elimination",
                "round-robin-playoffs",
                "gsl",
                "major-swiss",
                "fixed-swiss"
            })
    void playsTheDocumentOfAnEventWithTeamsThatItMakesUp(String format) throws IOException {
        String event = Files.readString(Path.of("../../docs/examples", format + ".json"));

        assertThat(run(event)).isZero();
        assertThat(out.toString()).contains("Team 1", "   1. Team ");
    }

    @Test
    void makesUpAsManyTeamsAsItIsTold() throws IOException {
        assertThat(run(CUP.replaceAll("\"teams\": \\[.*\\],", ""), "--teams", "5"))
                .isZero();

        assertThat(out.toString()).contains("Team 5").doesNotContain("Team 6");
    }

    @Test
    void makesUpNoTeamsBesideThoseOfTheDocumentNorWithoutANumber() throws IOException {
        assertThat(run(CUP, "--teams", "5")).isEqualTo(2);
        assertThat(run(CUP.replaceAll("\"teams\": \\[.*\\],", ""))).isEqualTo(2);
        assertThat(run(CUP.replaceAll("\"teams\": \\[.*\\],", ""), "--teams", "1025"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "has teams of its own",
                        "teams: is missing, and so is entry.maxTeams",
                        "1025 (expected: at most 1024)");
    }

    @Test
    void saysWhichFieldIsMissing() throws IOException {
        assertThat(run(CUP.replace("\"advancing\": 0, ", ""))).isEqualTo(2);

        assertThat(err.toString()).contains("advancing: is missing").doesNotContain("creator");
    }

    @Test
    void playsTheSameForTheSameSeed() throws IOException {
        String equal = CUP.replace("9000", "1500");
        run(equal, "--seed", "5");
        String first = out.toString();
        out.getBuffer().setLength(0);

        run(equal, "--seed", "5");

        assertThat(out).hasToString(first);
    }

    @Test
    void drawsATableForASwissStage() throws IOException {
        String swiss = CUP.replaceAll("(?s)\"format\".*", """
                "format": {"type": "fixed_swiss", "rounds": 3, "table": {"areDrawsAllowed": false,
                    "points": {"win": 1, "draw": 0, "loss": 0}, "tieBreaks": ["POINTS", "BUCHHOLZ"]}}}]}
                """);

        assertThat(run(swiss)).isZero();

        assertThat(out.toString()).contains("W-D-L   points buchholz").containsPattern("1\\. Falcons +3-0 +3 +3");
    }

    @Test
    void saysWhatCanNotBePlayedAndWhatCanNotBeRead() throws IOException {
        assertThat(run(CUP.replace("\"playedPlaces\": 2", "\"playedPlaces\": 3")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("stages[0].format.playedPlaces: 3 (possible: powers of two from 2 to 4)");

        assertThat(run(CUP.replace("playedPlaces", "places"))).isEqualTo(2);
        assertThat(err.toString()).contains("stages[0].format");
    }

    @Test
    void readsNoFileWithoutEndAndSaysWhichIsNotThere() {
        assertThat(simulate(Path.of("/dev/zero"))).isEqualTo(2);
        assertThat(err.toString()).contains("/dev/zero: the file is too long (expected: at most 16777216 bytes)");

        assertThat(simulate(folder.resolve("none.json"))).isEqualTo(2);
        assertThat(err.toString()).contains("none.json: there is no such file");
    }

    private int run(String document, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("cup.json"), document);
        return simulate(file, options);
    }

    private int simulate(Path file, String... options) {
        CommandLine commandLine = CommandLines.of(new TournamentCommand(), Map.of());
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = new String[options.length + 2];
        arguments[0] = "simulate";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return commandLine.execute(arguments);
    }
}
