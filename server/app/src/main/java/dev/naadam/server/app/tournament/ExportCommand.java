package dev.naadam.server.app.tournament;

import dev.naadam.client.control.TournamentApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam tournament export}. */
@Command(
        name = "export",
        description = "Writes a tournament with all that was decided, as the node exports it: JSON.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 it was written, 1 it could not be, 2 wrong use."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Of the tournament.")
    private String id;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes it there and not to standard output.")
    private @Nullable Path file;

    @Mixin
    private NodeOptions node;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return Asking.run(spec, () -> export(node.api(spec)));
    }

    private int export(TournamentApi api) throws IOException, InterruptedException {
        String text = api.export(id);
        if (file == null) {
            spec.commandLine().getOut().println(text);
        } else {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        return 0;
    }
}
