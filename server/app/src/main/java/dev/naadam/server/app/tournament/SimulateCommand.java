package dev.naadam.server.app.tournament;

import dev.naadam.client.bracket.EventDrawing;
import dev.naadam.server.core.tournament.Opening;
import dev.naadam.server.core.tournament.Tournament;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam tournament simulate}. */
@Command(
        name = "simulate",
        description = "Plays a document out by chance and draws every stage.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0, 1 if the document can not be played, 2 if it can not be read."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SimulateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The document of a tournament or of an event, as docs/tournaments.md describes them.")
    private Path file;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of chance: the same results for the same number. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long randomSeed;

    @Option(
            names = "--teams",
            paramLabel = "N",
            description = "Makes up so many teams for a document that has none. Default: as many as the event lets in.",
            defaultValue = "0",
            showDefaultValue = Help.Visibility.NEVER)
    private int teams;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Writes the result in the JSON model of brackets-manager.")
    private @Nullable Path export;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            SimulationFile simulation = SimulationFile.read(TournamentFile.read(file), teams);
            return switch (Tournament.open(simulation.document())) {
                case Opening.Opened opened -> play(opened.tournament(), simulation, out);
                case Opening.Rejected rejected -> {
                    rejected.problems().forEach(out::println);
                    yield 1;
                }
            };
        } catch (IOException | UnreadableException e) {
            throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage(), e);
        } finally {
            out.flush();
        }
    }

    private int play(Tournament start, SimulationFile simulation, PrintWriter out) throws IOException {
        Simulation play = new Simulation(start, simulation.ratings(), randomSeed);
        Tournament end = play.toTheEnd(round -> round.forEach(out::println));
        EventDrawing.lines(TournamentPicture.of(end)).forEach(out::println);
        if (export != null) {
            Files.writeString(export, TournamentJson.write(BracketsExport.of(end)));
            PrintWriter err = spec.commandLine().getErr();
            BracketsModel.leftOut(end.document()).forEach(line -> err.println(export + ": " + line));
            err.flush();
        }
        return 0;
    }
}
