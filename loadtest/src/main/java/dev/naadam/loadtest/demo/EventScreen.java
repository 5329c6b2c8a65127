package dev.naadam.loadtest.demo;

import dev.naadam.client.bracket.EventDrawing;
import dev.naadam.client.bracket.EventPicture;
import dev.naadam.client.bracket.EventTeller;
import dev.naadam.client.bracket.LiveDrawing;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event while it is played: a bracket that fills on a terminal, elsewhere a line for each match that changes. One thread. */
final class EventScreen {

    private final PrintStream out;
    private final @Nullable LiveDrawing live;
    private final EventTeller teller = new EventTeller();
    private final List<String> remarks = new ArrayList<>();
    private EventPicture newest = new EventPicture(List.of(), List.of());

    EventScreen(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.live = isTerminal ? new LiveDrawing(new PrintWriter(out, false, out.charset())) : null;
    }

    /** The event stands otherwise than before. */
    void changed(EventPicture event) {
        newest = event;
        List<String> news = teller.news(event);
        if (live == null) {
            news.forEach(out::println);
        }
    }

    /** Something happened beside the matches. */
    void tell(String line) {
        remarks.add(line);
        if (live == null) {
            out.println(line);
        }
    }

    /** How the matches stand that are being played. The ranking has to wait: so it all fits a small terminal. */
    void show(List<String> matches) {
        if (live != null) {
            List<String> lines = new ArrayList<>(EventDrawing.lines(new EventPicture(newest.stages(), List.of())));
            lines.addAll(matches);
            lines.addAll(remarks);
            live.draw(lines);
        }
    }

    /** What is there at the end. */
    void end() {
        List<String> lines = EventDrawing.lines(newest);
        if (live == null) {
            out.println();
            lines.forEach(out::println);
        } else {
            lines = new ArrayList<>(lines);
            lines.addAll(remarks);
            live.draw(lines);
        }
    }
}
