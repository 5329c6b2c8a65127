package dev.naadam.server.app.tournament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.standing.Ranked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code double-6.json} was made by brackets-manager itself: {@code make-golden.mjs}. */
class BracketsModelTest {

    @Test
    void readsABracketThatTheOtherToolPlayed() throws Exception {
        BracketsImport.Imported imported = BracketsImport.read(golden());

        Tournament end = replay(imported);

        assertThat(end.isOver()).isTrue();
        assertThat(end.ranking().stream().map(Ranked::team)).startsWith(0, 1, 2, 3);
        assertThat(imported.document().teams().getFirst().name()).isEqualTo("Falcons");
        assertThat(imported.decisions()).hasSize(10);
    }

    @Test
    void writesTheSameOpponentsAndResultsBack() throws Exception {
        JsonNode golden = golden();

        ObjectNode written = BracketsExport.of(replay(BracketsImport.read(golden)));

        for (String table : List.of("participant", "group", "round", "match")) {
            assertThat(written.path(table).size())
                    .as(table)
                    .isEqualTo(golden.path(table).size());
        }
        for (int i = 0; i < golden.path("match").size(); i++) {
            JsonNode expected = golden.path("match").get(i);
            JsonNode actual = written.path("match").get(i);
            for (String side : List.of("opponent1", "opponent2")) {
                assertThat(actual.path(side).path("id"))
                        .as(expected.toString())
                        .isEqualTo(expected.path(side).path("id"));
                assertThat(actual.path(side).path("result"))
                        .as(expected.toString())
                        .isEqualTo(expected.path(side).path("result"));
            }
        }
    }

    @Test
    void readsWhatItWrote() throws Exception {
        Tournament end = replay(BracketsImport.read(golden()));

        Tournament again = replay(BracketsImport.read(BracketsExport.of(end)));

        assertThat(again.ranking()).isEqualTo(end.ranking());
    }

    @Test
    void namesAMatchWhoseOpponentsAreNotThoseOfTheRules() throws Exception {
        ObjectNode spoiled = (ObjectNode) golden();
        ObjectNode later = (ObjectNode) spoiled.path("match").get(4);
        ((ObjectNode) later.path("opponent1")).put("id", 5);

        assertThatThrownBy(() -> BracketsImport.read(spoiled))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("match 1.1.2.1: other opponents");
    }

    @Test
    void refusesWhatIsNotTheModel() {
        assertThatThrownBy(() -> BracketsImport.read(TournamentJson.tree("{\"participant\": []}")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("stage: missing");
    }

    private static Tournament replay(BracketsImport.Imported imported) {
        Tournament tournament = ((Opening.Opened) Tournament.open(imported.document())).tournament();
        for (Decision decision : imported.decisions()) {
            tournament = ((Verdict.Accepted) tournament.decide(decision)).tournament();
        }
        return tournament;
    }

    private static JsonNode golden() throws IOException, UnreadableException {
        try (InputStream in = BracketsModelTest.class.getResourceAsStream("double-6.json")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return TournamentJson.tree(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
