package dev.naadam.server.app.options;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Names of environment variables. One rule and no table: {@code --api-port} is {@code NAADAM_API_PORT}. */
final class Variables {

    static final String PREFIX = "NAADAM_";

    /** The key of an API's client as text, for where a file is too much; every other secret comes from a file. */
    static final String API_KEY = PREFIX + "API_KEY";

    /** Read by the launcher script, which leaves them in the environment of the JVM. */
    static final List<String> OF_THE_LAUNCHER =
            List.of(PREFIX + "JAVA_OPTS", PREFIX + "SKIP_BUILD", PREFIX + "JDK_FOLDERS");

    private Variables() {}

    static String of(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Options that say what to do, as opposed to how, have no variable. */
    static boolean hasOne(OptionSpec option) {
        return !option.usageHelp() && !option.versionHelp();
    }

    /** All that some command of this program reads: the same environment serves a node and its tools. */
    static Set<String> known(CommandSpec program) {
        Set<String> names = new TreeSet<>(OF_THE_LAUNCHER);
        names.add(API_KEY);
        collect(program, names);
        return names;
    }

    private static void collect(CommandSpec command, Set<String> names) {
        command.options().stream().filter(Variables::hasOne).map(Variables::of).forEach(names::add);
        command.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(each -> collect(each, names));
    }
}
