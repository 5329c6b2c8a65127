package dev.naadam.client.bracket;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are drawn again and again in the same place of a terminal, over what was drawn before (ECMA-48: cursor up,
 * erase to the end of the line, erase to the end of the page). One thread.
 */
public final class LiveDrawing {

    private static final String ESCAPE = "\033[";
    private static final String ERASE_LINE = ESCAPE + "K";
    private static final String ERASE_BELOW = ESCAPE + "J";

    private final PrintWriter out;
    private final int rows;
    private List<String> drawn = List.of();

    /** Nothing is drawn yet on this process's terminal. */
    public LiveDrawing(PrintWriter out) {
        this(out, TerminalRows.count());
    }

    /** A cursor can not go up to a line that has left the terminal, so what is more than its rows is left out. */
    LiveDrawing(PrintWriter out, int rows) {
        this.out = out;
        this.rows = rows;
    }

    /** Draws these lines, unless they stand there already. */
    public void draw(List<String> lines) {
        List<String> fitting = fitting(lines);
        if (fitting.equals(drawn)) {
            return;
        }
        out.print(up());
        fitting.forEach(line -> out.println(line + ERASE_LINE));
        out.print(ERASE_BELOW);
        out.flush();
        drawn = fitting;
    }

    /** Prints a line that stays, above the drawing. */
    public void println(String line) {
        List<String> again = drawn;
        out.print(up());
        out.println(line + ERASE_LINE);
        drawn = List.of();
        draw(again);
    }

    private String up() {
        return drawn.isEmpty() ? "" : ESCAPE + drawn.size() + "F";
    }

    private List<String> fitting(List<String> lines) {
        int most = Math.max(1, rows - 1);
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        List<String> fitting = new ArrayList<>(lines.subList(0, most - 1));
        fitting.add("(" + (lines.size() - most + 1) + " more lines)");
        return fitting;
    }
}
