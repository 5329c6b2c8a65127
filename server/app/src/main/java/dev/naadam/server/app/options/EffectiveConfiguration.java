package dev.naadam.server.app.options;

import java.io.PrintWriter;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What a command runs with and who said so: a flag, the environment, or nobody. */
public final class EffectiveConfiguration {

    /** A default that names its variable itself. */
    private static final Pattern WITH_VARIABLE = Pattern.compile("\\$\\{env:\\w+:-(.*)}");

    private EffectiveConfiguration() {}

    /** One line for each option: name, value without secrets, source. The command line has been parsed. */
    public static void print(CommandSpec command, PrintWriter out) {
        List<OptionSpec> options =
                command.options().stream().filter(Variables::hasOne).toList();
        int nameWidth = options.stream()
                .mapToInt(option -> option.longestName().length())
                .max()
                .orElse(0);
        for (OptionSpec option : options) {
            String value = Mask.of(option.longestName(), OneLine.of(value(command, option)));
            out.printf(
                    "%-" + nameWidth + "s  %-28s  %s%n",
                    option.longestName(),
                    value.isEmpty() ? "-" : value,
                    source(command, option));
        }
        out.flush();
    }

    static String source(CommandSpec command, OptionSpec option) {
        if (isFlag(command, option)) {
            return "flag";
        }
        String variable = Variables.of(option);
        return Environment.of(command).value(variable) == null ? "default" : "environment " + variable;
    }

    /** The text that stands behind the option's value; empty if there is none. */
    private static String value(CommandSpec command, OptionSpec option) {
        if (isFlag(command, option)) {
            // as written, and not the typed value: 30s says more than PT30S
            List<String> written = command.commandLine()
                    .getParseResult()
                    .matchedOption(option.longestName())
                    .originalStringValues();
            return option.arity().max() == 0 ? "true" : String.join(",", written);
        }
        String set = Environment.of(command).value(Variables.of(option));
        return set == null ? defaultText(option) : set;
    }

    private static boolean isFlag(CommandSpec command, OptionSpec option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** What the option is without flag and variable; empty if that is nothing, or worked out by the program. */
    static String defaultText(OptionSpec option) {
        Option declared =
                option.userObject() instanceof AnnotatedElement field ? field.getAnnotation(Option.class) : null;
        @Nullable String text = declared == null ? null : declared.defaultValue();
        if (text == null || text.equals("__no_default_value__")) {
            return option.arity().max() == 0 ? "false" : "";
        }
        Matcher withVariable = WITH_VARIABLE.matcher(text);
        String plain = withVariable.matches() ? withVariable.group(1) : text;
        return plain.equals(Option.NULL_VALUE) ? "" : plain;
    }
}
