package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.bracket.BracketPicture;
import dev.naadam.client.bracket.EventPicture;
import dev.naadam.client.bracket.MatchPicture;
import dev.naadam.client.bracket.StagePicture;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventScreenTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

    @Test
    void tellsChangesInLinesAndDrawsOnceAtTheEndWhereThereIsNoTerminal() {
        EventScreen plain = new EventScreen(out, false);

        plain.changed(event(true));
        plain.show(List.of("guian: round 1"));
        plain.changed(event(false));
        plain.end();

        assertThat(shown().lines())
                .containsExactly(
                        "1.1.1.1  Wolves against Deer  (guian live)",
                        "1.1.1.1  Wolves against Deer  (guian)",
                        "",
                        "== Bracket ==",
                        "Bracket 1",
                        "Wolves",
                        "Deer",
                        "guian",
                        "");
    }

    @Test
    void drawsTheBracketWithTheMatchesBelowOnATerminal() {
        EventScreen live = new EventScreen(out, true);

        live.changed(event(true));
        live.show(List.of("guian: round 1"));

        assertThat(shown()).contains("== Bracket ==\033[K", "guian live\033[K", "guian: round 1\033[K");
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static EventPicture event(boolean isRunning) {
        MatchPicture match = new MatchPicture(
                "1.1.1.1",
                1,
                1,
                List.of(new MatchPicture.Side("Wolves", "", false, ""), new MatchPicture.Side("Deer", "", false, "")),
                new MatchPicture.Run(isRunning, "guian", ""));
        BracketPicture bracket = new BracketPicture("Bracket 1", List.of(match));
        return new EventPicture(
                List.of(new StagePicture("Bracket", List.of(bracket), List.of(), List.of(), List.of())), List.of());
    }
}
