package dev.naadam.server.app.options;

import java.io.Console;

/** Whether somebody is watching. */
public final class Terminal {

    private Terminal() {}

    /** Since JDK 22 there may be a console where there is no terminal, so it must be asked. */
    @SuppressWarnings("SystemConsoleNull") // it depends on the provider: since JDK 25 there may be none again
    public static boolean isPresent() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
