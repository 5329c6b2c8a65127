package dev.naadam.server.app.tournament;

import dev.naadam.client.bracket.EventDrawing;
import dev.naadam.client.control.TournamentApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./naadam tournament show}. */
@Command(
        name = "show",
        description = "Prints how a tournament stands: brackets with each match's region and grade, tables, ranking.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 it was shown, 1 the node says no or does not answer, 2 wrong use."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private OneTournament tournament;

    @Override
    public Integer call() throws Exception {
        return tournament.ask(ShowCommand::show);
    }

    private static int show(TournamentApi api, String id, PrintWriter out) throws IOException, InterruptedException {
        out.println(api.tournament(id).title());
        out.println();
        EventDrawing.lines(api.picture(id)).forEach(out::println);
        return 0;
    }
}
