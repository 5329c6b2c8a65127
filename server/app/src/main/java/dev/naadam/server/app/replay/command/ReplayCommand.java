package dev.naadam.server.app.replay.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam replay}. */
@Command(
        name = "replay",
        description = "Shows what is left of a match, and plays it again to see whether it was so (docs/replays.md).",
        mixinStandardHelpOptions = true,
        subcommands = {ShowCommand.class, VerifyCommand.class, DumpCommand.class})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ReplayCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public ReplayCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "replay: expected show, verify or dump");
    }
}
