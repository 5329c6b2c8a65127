package dev.naadam.server.app.tournament;

import dev.naadam.client.control.TournamentApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./naadam tournament export}. */
@Command(
        name = "export",
        description = "Writes a tournament with all that was decided, as the node exports it: JSON.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 it was written, 1 it could not be, 2 wrong use."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FILE", description = "Writes it there and not to standard output.")
    private @Nullable Path file;

    @Mixin
    private OneTournament tournament;

    @Override
    public Integer call() throws Exception {
        return tournament.ask(this::export);
    }

    private int export(TournamentApi api, String id, PrintWriter out) throws IOException, InterruptedException {
        String text = api.export(id);
        if (file == null) {
            out.println(text);
        } else {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        return 0;
    }
}
