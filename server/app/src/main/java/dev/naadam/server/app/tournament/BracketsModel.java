package dev.naadam.server.app.tournament;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the JSON model of brackets-manager, github.com/Drarig29/brackets-model, version 1.6. */
final class BracketsModel {

    static final List<String> TABLES = List.of("participant", "stage", "group", "round", "match", "match_game");

    static final String SINGLE = "single_elimination";
    static final String DOUBLE = "double_elimination";
    static final String ROBIN = "round_robin";

    /** Group of the match for third place. */
    private static final int THIRD_PLACE_GROUP = 2;

    /** Places that are played in a single elimination whose semi-final losers meet. */
    static final int WITH_THIRD_PLACE = 4;

    /** Status of a match: those from {@link #COMPLETED} on have ended. */
    static final int LOCKED = 0;

    static final int WAITING = 1;
    static final int READY = 2;
    static final int RUNNING = 3;
    static final int COMPLETED = 4;
    static final int ARCHIVED = 5;

    /**
     * Field of a stage's settings that only we write and read: the stage as in a document. The model has no room for tables,
     * lengths of series or who goes on; other tools pass over what they do not know.
     */
    static final String RULES = "rules";

    /** Field of a participant, likewise: its id in the document. */
    static final String TEAM = "team";

    private BracketsModel() {}

    /** What the model calls a format, null if it does not know it. */
    static @Nullable String type(Format format) {
        return switch (format) {
            case Format.SingleElimination single -> SINGLE;
            case Format.DoubleElimination twice -> DOUBLE;
            case Format.RoundRobin robin -> ROBIN;
            case Format.Gsl gsl -> null;
            case Format.MajorSwiss major -> null;
            case Format.FixedSwiss swiss -> null;
        };
    }

    /** Whether the model has a place for a match of a stage that it knows. */
    static boolean holds(Format format, MatchId match) {
        return !(format instanceof Format.SingleElimination) || match.group() <= THIRD_PLACE_GROUP;
    }

    /** What of a tournament the model can not hold, a line each. */
    static List<String> leftOut(TournamentDocument document) {
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < document.stages().size(); i++) {
            Format format = document.stages().get(i).format();
            String stage = "stage " + (i + 1) + ", " + document.stages().get(i).name() + ": ";
            if (type(format) == null) {
                leftOut.add(stage + "left out, the model knows eliminations and round robins only");
            } else if (format instanceof Format.SingleElimination single && single.playedPlaces() > WITH_THIRD_PLACE) {
                leftOut.add(
                        stage + "matches for places below 4 left out, the model knows the one for third place only");
            } else if (format instanceof Format.RoundRobin robin && robin.legs() > 2) {
                leftOut.add(stage + "all " + robin.legs() + " legs written, though the model speaks of two at most");
            }
        }
        return leftOut;
    }
}
