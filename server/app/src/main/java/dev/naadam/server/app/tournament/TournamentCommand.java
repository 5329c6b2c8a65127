package dev.naadam.server.app.tournament;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam tournament}: tournaments of a node, and what an organizer can try without one. */
@Command(
        name = "tournament",
        description = {
            "Creates, shows, follows and exports tournaments of a running node;",
            "plays the document of one out, and converts to and from brackets-manager, without a node."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            CreateCommand.class,
            ShowCommand.class,
            WatchCommand.class,
            ExportCommand.class,
            SimulateCommand.class,
            ImportCommand.class
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class TournamentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public TournamentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "tournament: expected create, show, watch, export, simulate or import");
    }
}
