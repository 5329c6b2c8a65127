package dev.naadam.loadtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The sub-commands of {@code naadam} that play, measure and load. */
@Command(
        name = "naadam",
        subcommands = {
            SwarmCommand.class,
            DemoCommand.class,
            FillCommand.class,
            BotCommand.class,
            MeasureCommand.class,
            BenchCommand.class,
            ChaosCommand.class
        })
public final class Main {

    /** What shells expect after Ctrl-C. */
    private static final int EXIT_INTERRUPTED = 130;

    private static final String HOW_TO_SEE_MORE = " (a fault of this program: --verbose shows where)";

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure comes from.")
    private boolean isVerbose;

    private Main() {}

    /** Exit status: 0 done, 1 failed or not valid, 2 wrong options. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .registerConverter(Duration.class, new DurationConverter())
                .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> main.fail(failure, command.getErr()));
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

    /** One sentence for whoever only wants to play; where it comes from, for whoever reports it. */
    private int fail(Exception failure, PrintWriter err) {
        if (failure instanceof InterruptedException) {
            return EXIT_INTERRUPTED;
        }
        boolean isExpected = failure instanceof IOException && failure.getMessage() != null;
        err.println("naadam: "
                + (isExpected ? failure.getMessage() : "unexpected " + failure + (isVerbose ? "" : HOW_TO_SEE_MORE)));
        if (isVerbose) {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
