package dev.naadam.server.app.options;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts a program's commands, its arguments and its environment together. */
public final class CommandLines {

    private CommandLines() {}

    /**
     * A command line that also takes every option from the environment, refuses what it does not know there, checks ranges
     * and says each fault in one line on standard error. Exit status of wrong use: 2.
     */
    public static CommandLine of(Object program, Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(program);
        Environment variables = new Environment(environment);
        IExecutionStrategy run = new RunLast();
        return commandLine
                .setDefaultValueProvider(variables)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fault, arguments) -> refuse(fault))
                .setExecutionStrategy(parsed -> {
                    if (!isHelp(parsed)) {
                        check(commandLine, variables, parsed);
                    }
                    return run.execute(parsed);
                });
    }

    private static boolean isHelp(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .anyMatch(each -> each.isUsageHelpRequested() || each.isVersionHelpRequested());
    }

    private static void check(CommandLine program, Environment environment, ParseResult parsed) {
        String stray = StrayVariables.fault(program.getCommandSpec(), environment);
        if (stray != null) {
            throw new ParameterException(program, stray);
        }
        for (CommandLine command : parsed.asCommandLineList()) {
            command.getParseResult().matchedOptions().forEach(CommandLines::raise);
            for (OptionSpec option : command.getCommandSpec().options()) {
                String fault = Ranges.fault(option);
                if (fault != null) {
                    throw new ParameterException(command, fault);
                }
            }
        }
    }

    /** A flag means yes. Picocli takes it for the opposite of the default, so that a variable with true made it a no. */
    private static void raise(OptionSpec option) {
        if (option.arity().max() == 0 && (option.type() == boolean.class || option.type() == Boolean.class)) {
            option.setValue(true);
        }
    }

    private static int refuse(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        String hint = fault instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? " (did you mean " + unmatched.getSuggestions().getFirst() + "?)"
                : "";
        command.getErr().println("naadam: " + OneLine.of(String.valueOf(fault.getMessage())) + hint);
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
