package dev.naadam.server.app.plan;

import dev.naadam.server.app.options.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The command on small tables of a test, in a folder of its own. */
final class PlanRun {

    final Path folder;
    String out = "";
    String err = "";

    PlanRun(Path folder) {
        this.folder = folder;
    }

    PlanRun write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Answers the exit status; --players, --regions and --matches are said. */
    int run(String... more) {
        List<String> arguments = new ArrayList<>();
        for (String table : List.of("players", "regions", "matches")) {
            arguments.add("--" + table);
            arguments.add(folder.resolve(table + ".csv").toString());
        }
        arguments.addAll(List.of(more));
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        CommandLine commandLine = CommandLines.of(new PlanCommand(), Map.of());
        commandLine.setOut(new PrintWriter(outText));
        commandLine.setErr(new PrintWriter(errText));
        int status = commandLine.execute(arguments.toArray(String[]::new));
        out = outText.toString();
        err = errText.toString().replace(folder + "/", "");
        return status;
    }

    /** Runs with --out and answers the decisions. */
    String decisions(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--out");
        arguments.add(folder.resolve("decisions.csv").toString());
        run(arguments.toArray(String[]::new));
        return read("decisions.csv");
    }
}
