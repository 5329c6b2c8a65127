package dev.naadam.server.app;

import dev.naadam.server.app.audit.AuditCommand;
import dev.naadam.server.app.boot.ServerCommand;
import dev.naadam.server.app.games.GameCommand;
import dev.naadam.server.app.keys.KeysCommand;
import dev.naadam.server.app.options.CommandLines;
import dev.naadam.server.app.plan.PlanCommand;
import dev.naadam.server.app.replay.command.ReplayCommand;
import dev.naadam.server.app.tournament.TournamentCommand;
import picocli.CommandLine.Command;

/** The sub-commands of {@code ./naadam} that a server's jar answers. */
@Command(
        name = "naadam",
        description = "Esports match hosting.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServerCommand.class,
            GameCommand.class,
            KeysCommand.class,
            PlanCommand.class,
            TournamentCommand.class,
            AuditCommand.class,
            ReplayCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs a sub-command and exits: 0 = done, 1 = it could not be, 2 = the command line is wrong. */
    public static void main(String[] args) {
        System.exit(CommandLines.of(new Main(), System.getenv()).execute(args));
    }
}
