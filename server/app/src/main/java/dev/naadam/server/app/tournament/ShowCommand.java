package dev.naadam.server.app.tournament;

import dev.naadam.client.bracket.EventDrawing;
import dev.naadam.client.control.TournamentApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./naadam tournament show}. */
@Command(
        name = "show",
        description = "Prints how a tournament stands: brackets with each match's region and grade, tables, ranking.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 it was shown, 1 the node says no or does not answer, 2 wrong use."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Of the tournament.")
    private String id;

    @Mixin
    private NodeOptions node;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return Asking.run(spec, () -> show(node.api(spec)));
    }

    private int show(TournamentApi api) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(api.tournament(id).title());
        out.println();
        EventDrawing.lines(api.picture(id)).forEach(out::println);
        return 0;
    }
}
