package dev.naadam.server.app.options;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The process's environment variables as defaults of options. Immutable. */
public final class Environment implements IDefaultValueProvider {

    private final Map<String, String> variables;

    /** A copy of these, without what a cluster says about its services. */
    Environment(Map<String, String> variables) {
        this.variables = new TreeMap<>(variables);
        this.variables.entrySet().removeIf(each -> ServiceLink.isOne(each.getKey(), each.getValue()));
    }

    /** The one that this command was given; an empty one if none. */
    static Environment of(CommandSpec command) {
        return command.defaultValueProvider() instanceof Environment given ? given : new Environment(Map.of());
    }

    /** The API key that clients of a node's API may be given without a file; null if there is none. */
    public static @Nullable String apiKey(CommandSpec command) {
        return of(command).value(Variables.API_KEY);
    }

    @Nullable String value(String variable) {
        return variables.get(variable);
    }

    Set<String> names() {
        return variables.keySet();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && Variables.hasOne(option) ? value(Variables.of(option)) : null;
    }
}
