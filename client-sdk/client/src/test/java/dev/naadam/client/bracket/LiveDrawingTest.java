package dev.naadam.client.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveDrawingTest {

    private static final String CLEAR = "\033[K" + System.lineSeparator();

    private final StringWriter screen = new StringWriter();
    private final LiveDrawing drawing = new LiveDrawing(new PrintWriter(screen), 5);

    @Test
    void goesUpOverWhatItDrewBefore() {
        drawing.draw(List.of("Falcons", "?"));
        forget();

        drawing.draw(List.of("Falcons", "Wolves"));

        assertThat(screen).hasToString("\033[2F" + "Falcons" + CLEAR + "Wolves" + CLEAR + "\033[J");
    }

    @Test
    void leavesADrawingAloneThatIsTheSame() {
        drawing.draw(List.of("Falcons"));
        forget();

        drawing.draw(List.of("Falcons"));

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void leavesOutWhatTheTerminalHasNoRowsFor() {
        drawing.draw(List.of("1", "2", "3", "4", "5"));

        assertThat(screen).hasToString("1" + CLEAR + "2" + CLEAR + "3" + CLEAR + "(2 more lines)" + CLEAR + "\033[J");
    }

    @Test
    void putsALineThatStaysAboveTheDrawing() {
        drawing.draw(List.of("Falcons"));
        forget();

        drawing.println("1.1.1.1 is over");

        assertThat(screen).hasToString("\033[1F" + "1.1.1.1 is over" + CLEAR + "Falcons" + CLEAR + "\033[J");
    }

    private void forget() {
        screen.getBuffer().setLength(0);
    }
}
