package dev.naadam.server.app.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** docs/configuration.md, from the commands themselves. */
final class ConfigurationPage {

    private static final String HEAD = """
            # Configuration

            <!-- Generated from the code. After a change of an option: @command@ -->

            Every option is a flag and an environment variable: `NAADAM_` and the flag in upper case, `-` as `_`. A flag goes before the
            variable, the variable before the default. `./naadam server --print-config` checks everything, prints what a node would run with and
            who said so, without secrets, and starts nothing.

            What is wrong is said in one line on standard error, with exit status 2: options and `NAADAM_*` variables that nobody knows (a
            mistyped one would otherwise leave its default in force unnoticed), values out of range, and options that must not go together.
            What Kubernetes says about services in such variables (`NAADAM_SERVICE_HOST`, `NAADAM_PORT_7400_TCP`, ...) is passed over.

            Secrets come from files: `--redis-password-file`, the folder `--secrets`, `--api-key-file` of clients, at most 4 KiB and one line
            each. Clients of the API also take the key itself from `NAADAM_API_KEY`. Durations are written `500ms`, `30s`, `5m`, `2h`.

            The launcher reads `NAADAM_JAVA_OPTS`, `NAADAM_SKIP_BUILD` and `NAADAM_JDK_FOLDERS` (see the head of `naadam`), and the embedded
            Redis is the binary `REDIS_SERVER`, if that is set.
            """;

    private ConfigurationPage() {}

    static String of(CommandLine program, String rewriteCommand) {
        List<String> lines = new ArrayList<>(
                HEAD.replace("@command@", rewriteCommand).lines().toList());
        append(program.getCommandSpec(), lines);
        return String.join("\n", lines) + "\n";
    }

    private static void append(CommandSpec command, List<String> lines) {
        List<OptionSpec> options = command.options().stream()
                .filter(option -> Variables.hasOne(option) && !option.inherited() && !option.hidden())
                .toList();
        if (!options.isEmpty()) {
            lines.add("");
            lines.add("## `./" + command.qualifiedName() + "`");
            lines.add("");
            lines.add("| option | variable | default | value | what |");
            lines.add("|---|---|---|---|---|");
            options.forEach(option -> lines.add(row(option)));
        }
        command.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(each -> append(each, lines));
    }

    private static String row(OptionSpec option) {
        String unset = EffectiveConfiguration.defaultText(option);
        String what = String.join(" ", option.description())
                .replace(". Default: " + unset, "")
                .replace("|", "\\|");
        return "| `%s` | `%s` | %s | %s | %s |"
                .formatted(
                        option.longestName(),
                        Variables.of(option),
                        unset.isEmpty() ? "" : "`" + unset + "`",
                        Ranges.text(option),
                        what);
    }
}
