package dev.naadam.server.app.tournament;

import dev.naadam.client.control.TournamentApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam tournament create}. */
@Command(
        name = "create",
        description = {
            "Creates a tournament from its document and prints its id.",
            "docs/examples has a document for each format."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 it is there, 1 the node says no or does not answer, 2 wrong use."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CreateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The document, JSON.")
    private Path file;

    @Option(names = "--publish", description = "Publishes it as well: teams may register.")
    private boolean isPublished;

    @Mixin
    private NodeOptions node;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return Asking.run(spec, () -> create(document(), node.api(spec)));
    }

    private int create(String document, TournamentApi api) throws IOException, InterruptedException {
        String id = api.create(document).id();
        if (isPublished) {
            api.publish(id);
        }
        // the id alone on standard output, so that a script can take it
        spec.commandLine().getOut().println(id);
        return 0;
    }

    private String document() {
        try {
            return TournamentFile.read(file);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage(), e);
        }
    }
}
