package dev.naadam.server.app.competition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import dev.naadam.game.SetupCheck;
import dev.naadam.server.core.competition.document.EventCheck;
import dev.naadam.server.core.competition.document.EventDocument;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/examples shows organizers. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("../../docs/examples");

    @ParameterizedTest
    @MethodSource("examples")
    void isADocumentThatCanBeHeldAndOpenedWhenItIsFull(Path example) throws Exception {
        EventDocument document = read(example);

        assertThat(EventCheck.faults(document)).isEmpty();
        assertThat(Tournament.open(full(document))).isInstanceOf(Opening.Opened.class);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isPlayedWithOptionsThatItsGameTakesOnEveryMap(Path example) throws Exception {
        EventDocument document = read(example);

        GameTerms terms = document.play().game();
        for (String map : document.play().maps().pool()) {
            SortedMap<String, String> options = new TreeMap<>(terms.options());
            options.put(terms.mapOption(), map);
            options.put(terms.sideOption(), terms.sides().getFirst());
            GameSetup setup = new GameSetup(terms.tickRateHz(), List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), options);

            assertThat(Games.find(terms.game()).orElseThrow().check(setup)).isEqualTo(new SetupCheck.Playable());
        }
    }

    @Test
    void thereIsOneForEachFormat() throws Exception {
        assertThat(examples().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "single-elimination.json",
                        "double-elimination.json",
                        "round-robin-playoffs.json",
                        "gsl.json",
                        "major-swiss.json",
                        "fixed-swiss.json");
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList().stream();
        }
    }

    private static EventDocument read(Path example) throws Exception {
        return EventJson.document(new ObjectMapper().readTree(Files.readString(example)));
    }

    private static TournamentDocument full(EventDocument document) {
        List<Team> teams = new ArrayList<>();
        for (int i = 1; i <= document.entry().maxTeams(); i++) {
            teams.add(new Team("t" + i, "Team " + i));
        }
        return new TournamentDocument(document.name(), teams, document.stages());
    }
}
