package dev.naadam.server.app;

import dev.naadam.server.app.boot.ServerCommand;
import dev.naadam.server.app.games.GameCommand;
import dev.naadam.server.app.keys.KeysCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The sub-commands of {@code ./naadam} that a server's jar answers. */
@Command(
        name = "naadam",
        description = "Esports match hosting.",
        mixinStandardHelpOptions = true,
        subcommands = {ServerCommand.class, GameCommand.class, KeysCommand.class})
public final class Main {

    private Main() {}

    /** Runs a sub-command and exits: 0 = done, 1 = it could not be, 2 = the command line is wrong. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setParameterExceptionHandler(Main::refuse)
                .execute(args));
    }

    /** The fault first, then the usage: whoever mistypes an option sees what he could have typed. */
    private static int refuse(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(fault.getMessage());
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
