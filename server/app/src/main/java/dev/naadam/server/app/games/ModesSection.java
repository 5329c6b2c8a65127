package dev.naadam.server.app.games;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.games.modes.ChainOrder;
import dev.naadam.server.app.games.modes.ModeOutcome;
import dev.naadam.server.app.games.modes.ModeTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether all JVM modes played the same, as a report shows it. */
final class ModesSection {

    private ModesSection() {}

    static Section of(ChainOrder order, ModeOutcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        boolean holds = outcome instanceof ModeOutcome.Same;
        String summary = summary(order, outcome);
        json.put("holds", holds).put("ticks", order.ticks()).put("randomSeed", order.randomSeed());
        json.put("summary", summary);
        if (outcome instanceof ModeOutcome.Same same) {
            json.put("hashChain", hex(same.hashes().chain())).put("matches", same.matches());
            json.put("viewChain", hex(same.hashes().views()));
        }
        ArrayNode modes = json.putArray("modes");
        List<String> details = new ArrayList<>();
        for (ModeTrace trace : outcome.traces()) {
            double seconds = trace.elapsedNanos() / 1e9;
            long ticks = trace.checkpoints().isEmpty()
                    ? 0
                    : trace.checkpoints().getLast().ticks();
            details.add(String.format(
                    Locale.ROOT,
                    "%-12s %8d ticks %7.1f s  %s",
                    trace.mode().name(),
                    ticks,
                    seconds,
                    String.join(" ", trace.mode().flags())));
            modes.addObject()
                    .put("name", trace.mode().name())
                    .put("ticks", ticks)
                    .put("seconds", seconds);
        }
        return new Section("modes", holds, summary, details, json);
    }

    private static String summary(ChainOrder order, ModeOutcome outcome) {
        return switch (outcome) {
            case ModeOutcome.Same same ->
                order.ticks() + " ticks, " + same.matches() + " matches from random seed " + order.randomSeed()
                        + ": one hash chain in " + same.traces().size() + " modes, "
                        + hex(same.hashes().chain());
            case ModeOutcome.Failed failed -> failed.mode().name() + ": " + failed.reason();
            case ModeOutcome.Differs differs -> difference(differs);
        };
    }

    private static String difference(ModeOutcome.Differs differs) {
        String what = switch (differs.where().kind()) {
            case STATE -> " differs from ";
            case VIEWS -> " shows other views than ";
            case BOTS -> " has bots that decide otherwise than those of ";
        };
        boolean isExact = differs.where().isExact();
        return differs.mode().name() + what
                + differs.traces().getFirst().mode().name()
                + (isExact ? " first at" : " in the thousand ticks before")
                + " tick " + differs.where().tick() + " of random seed "
                + differs.where().randomSeed()
                + (isExact
                        ? ""
                        : ", and not when asked again: no two runs are alike, or looking at a view changes something");
    }

    private static String hex(long hash) {
        return String.format(Locale.ROOT, "%016x", hash);
    }
}
