package dev.naadam.server.app.options;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Variables with our prefix that nobody reads: a mistyped one would leave a node with a default unnoticed. */
final class StrayVariables {

    private StrayVariables() {}

    /** The first one in one line; null if there is none. */
    static @Nullable String fault(CommandSpec program, Environment environment) {
        Set<String> known = Variables.known(program);
        for (String name : environment.names()) {
            if (name.startsWith(Variables.PREFIX) && !known.contains(name)) {
                String hint = Spelling.nearest(name, known)
                        .map(near -> " (did you mean " + near + "?)")
                        .orElse("");
                return "unknown environment variable " + OneLine.of(name) + hint;
            }
        }
        return null;
    }
}
