package dev.naadam.server.app.tournament;

import dev.naadam.client.bracket.EventDrawing;
import dev.naadam.client.bracket.EventTeller;
import dev.naadam.client.bracket.LiveDrawing;
import dev.naadam.client.control.TournamentApi;
import dev.naadam.client.control.TournamentStatus;
import dev.naadam.client.control.TournamentWatch;
import dev.naadam.server.app.options.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./naadam tournament watch}. */
@Command(
        name = "watch",
        description = {
            "Draws a tournament live until it has ended, each match with its region and its grade.",
            "Where there is no terminal: a line for each match that changes, and the drawing at the end."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 it has a champion, 1 it was cancelled or can't be followed, 2 wrong use."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WatchCommand implements Callable<Integer> {

    /** Often enough for eyes; a round that starts is many events, and one drawing. */
    private static final Duration PACE = Duration.ofMillis(500);

    @Mixin
    private OneTournament tournament;

    @Override
    public Integer call() throws Exception {
        return tournament.ask(WatchCommand::watch);
    }

    private static int watch(TournamentApi api, String id, PrintWriter out) throws IOException, InterruptedException {
        TournamentStatus status = api.tournament(id);
        if (status.isOver()) {
            drawing(api, id).forEach(out::println);
            return status.champion() == null ? 1 : 0;
        }
        try (TournamentWatch watch = TournamentWatch.start(api, id, status.number())) {
            if (Terminal.isPresent()) {
                draw(api, id, watch, new LiveDrawing(out));
            } else {
                tell(api, id, watch, out);
                drawing(api, id).forEach(out::println);
            }
        }
        return api.tournament(id).champion() == null ? 1 : 0;
    }

    private static void draw(TournamentApi api, String id, TournamentWatch watch, LiveDrawing live)
            throws IOException, InterruptedException {
        live.draw(drawing(api, id));
        while (!watch.isOver()) {
            if (!watch.next(PACE).isEmpty()) {
                live.draw(drawing(api, id));
            }
        }
        live.draw(drawing(api, id));
    }

    private static void tell(TournamentApi api, String id, TournamentWatch watch, PrintWriter out)
            throws IOException, InterruptedException {
        EventTeller teller = new EventTeller();
        teller.news(api.picture(id)).forEach(out::println);
        out.flush();
        while (!watch.isOver()) {
            if (!watch.next(PACE).isEmpty()) {
                teller.news(api.picture(id)).forEach(out::println);
                out.flush();
            }
        }
    }

    private static List<String> drawing(TournamentApi api, String id) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(api.tournament(id).title(), ""));
        lines.addAll(EventDrawing.lines(api.picture(id)));
        return lines;
    }
}
