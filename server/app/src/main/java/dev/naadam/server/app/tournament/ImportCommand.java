package dev.naadam.server.app.tournament;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam tournament import}. */
@Command(
        name = "import",
        description = "Reads stages of brackets-manager and prints them as document and decisions.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0, or 2 if the file does not hold such stages."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What brackets-manager exports: a JSON object of its tables.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println(TournamentJson.write(BracketsImport.read(TournamentJson.tree(TournamentFile.read(file)))));
            out.flush();
            return 0;
        } catch (IOException | UnreadableException e) {
            throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage(), e);
        }
    }
}
