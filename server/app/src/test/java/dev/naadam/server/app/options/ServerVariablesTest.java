package dev.naadam.server.app.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.Main;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Holds for options that nobody has thought of yet: each is tried, whatever it is called. */
class ServerVariablesTest {

    private static final Pattern NAMED = Pattern.compile("\\$\\{env:(\\w+)");

    @Test
    void everyOptionOfANodeIsTakenFromItsVariable() {
        for (OptionSpec option : options(CommandLines.of(Main.class, Map.of()))) {
            String variable = "NAADAM_"
                    + option.longestName().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
            String value = sample(option);

            CommandLine program = CommandLines.of(Main.class, Map.of(variable, value));
            program.parseArgs("server");

            CommandSpec server = server(program).getCommandSpec();
            OptionSpec set = server.findOption(option.longestName());
            assertThat(EffectiveConfiguration.source(server, set))
                    .as(option.longestName())
                    .isEqualTo("environment " + variable);
            assertThat(shown(set.getValue())).as(variable).isEqualTo(value);
        }
    }

    @Test
    void aVariableThatAnOptionNamesItselfIsTheOneByTheRule() {
        for (OptionSpec option : options(CommandLines.of(Main.class, Map.of()))) {
            Option declared = ((AnnotatedElement) option.userObject()).getAnnotation(Option.class);
            Matcher named = NAMED.matcher(declared == null ? "" : declared.defaultValue());
            if (named.find()) {
                assertThat(named.group(1)).isEqualTo(Variables.of(option));
            }
        }
    }

    private static List<OptionSpec> options(CommandLine program) {
        return server(program).getCommandSpec().options().stream()
                .filter(Variables::hasOne)
                .toList();
    }

    private static CommandLine server(CommandLine program) {
        return Objects.requireNonNull(program.getSubcommands().get("server"));
    }

    private static String sample(OptionSpec option) {
        Class<?> type = option.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        return type == Duration.class ? "7s" : "7";
    }

    /** As it was written, in what container it ever is. */
    private static String shown(@Nullable Object value) {
        Object one = value instanceof List<?> several ? several.getFirst() : value;
        if (one instanceof Duration duration) {
            return duration.toSeconds() + "s";
        }
        return one == null ? "" : one.toString();
    }
}
