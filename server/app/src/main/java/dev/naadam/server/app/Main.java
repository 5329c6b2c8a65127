package dev.naadam.server.app;

import dev.naadam.server.app.boot.ServerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The sub-commands of {@code ./naadam} that a server's jar answers. */
@Command(
        name = "naadam",
        description = "Esports match hosting.",
        mixinStandardHelpOptions = true,
        subcommands = ServerCommand.class)
public final class Main {

    private Main() {}

    /** Runs a sub-command and exits: 0 = done, 1 = it could not be, 2 = the command line is wrong. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
