package dev.naadam.server.app.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam audit}: what can be said about a ledger without the server that wrote it. */
@Command(
        name = "audit",
        description = "Checks exported ledgers of tournaments and lobbies.",
        mixinStandardHelpOptions = true,
        subcommands = VerifyCommand.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public AuditCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "audit: expected verify");
    }
}
