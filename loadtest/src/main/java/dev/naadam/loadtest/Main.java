package dev.naadam.loadtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The sub-commands {@code swarm}, {@code demo} and {@code bench} of {@code naadam}. */
@Command(
        name = "naadam",
        subcommands = {SwarmCommand.class, DemoCommand.class, BenchCommand.class})
public final class Main {

    /** What shells expect after Ctrl-C. */
    private static final int EXIT_INTERRUPTED = 130;

    private Main() {}

    /** Exit status: 0 done, 1 failed or not valid, 2 wrong options. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .registerConverter(Duration.class, new DurationConverter())
                .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, command.getErr()));
    }

    /** Says what is wrong, what it may have meant to be, and how it is right: always with the usage, unlike picocli. */
    private static int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("naadam: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        command.usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    /** What the world does to us is told in one sentence; what we did wrong ourselves needs its stack. */
    private static int fail(Exception failure, PrintWriter err) {
        if (failure instanceof InterruptedException) {
            return EXIT_INTERRUPTED;
        }
        if (failure instanceof IOException) {
            err.println("naadam: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
