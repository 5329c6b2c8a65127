package dev.naadam.server.app.tournament;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam tournament}: what an organizer can try without a server. */
@Command(
        name = "tournament",
        description = "Plays the document of a tournament out, and converts to and from brackets-manager.",
        mixinStandardHelpOptions = true,
        subcommands = {SimulateCommand.class, ImportCommand.class})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class TournamentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public TournamentCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "tournament: expected simulate or import");
    }
}
