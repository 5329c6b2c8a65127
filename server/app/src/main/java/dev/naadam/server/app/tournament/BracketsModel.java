package dev.naadam.server.app.tournament;

import dev.naadam.server.core.tournament.document.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the JSON model of brackets-manager, github.com/Drarig29/brackets-model, version 1.6. */
final class BracketsModel {

    static final List<String> TABLES = List.of("participant", "stage", "group", "round", "match", "match_game");

    /** Places that are played in a single elimination whose semi-final losers meet. */
    static final int WITH_THIRD_PLACE = 4;

    /** Status of a match: those from {@link #COMPLETED} on have ended. */
    static final int LOCKED = 0;

    static final int WAITING = 1;
    static final int READY = 2;
    static final int RUNNING = 3;
    static final int COMPLETED = 4;
    static final int ARCHIVED = 5;

    private BracketsModel() {}

    /** What the model calls a format, null if it does not know it. */
    static @Nullable String type(Format format) {
        return switch (format) {
            case Format.SingleElimination single ->
                single.playedPlaces() <= WITH_THIRD_PLACE ? "single_elimination" : null;
            case Format.DoubleElimination twice -> "double_elimination";
            case Format.RoundRobin robin -> robin.legs() <= 2 ? "round_robin" : null;
            case Format.Gsl gsl -> null;
            case Format.MajorSwiss major -> null;
            case Format.FixedSwiss swiss -> null;
        };
    }
}
