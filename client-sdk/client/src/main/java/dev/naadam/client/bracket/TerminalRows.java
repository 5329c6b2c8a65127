package dev.naadam.client.bracket;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;

/** How many rows this process's terminal has, as POSIX {@code stty} says: the JDK does not know. */
final class TerminalRows {

    private static final int USUAL = 24;

    private TerminalRows() {}

    /** Asks; {@value #USUAL} where nobody answers. */
    static int count() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader answer = stty.inputReader()) {
                String line = answer.readLine();
                return line == null ? USUAL : read(line);
            }
        } catch (IOException e) {
            // no such program, or no terminal
            return USUAL;
        }
    }

    /** {@code rows columns}, such as {@code 24 80}. */
    private static int read(String answer) {
        String rows = answer.strip().split(" ", 2)[0];
        boolean isCount = rows.matches("[1-9][0-9]{0,3}");
        return isCount ? Integer.parseInt(rows) : USUAL;
    }
}
