package dev.naadam.server.app.games;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam game}: what a studio needs beside the SPI. */
@Command(
        name = "game",
        description = "Lists games, and checks whether one keeps the promises of the SPI.",
        mixinStandardHelpOptions = true,
        subcommands = {GameListCommand.class, GameCheckCommand.class})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class GameCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public GameCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "game: expected list or check");
    }
}
