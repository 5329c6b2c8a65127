package dev.naadam.server.app.control.http;

import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in paths. */
final class PathIds {

    private PathIds() {}

    static String text(ServiceRequestContext ctx, String name) {
        return Objects.requireNonNull(ctx.pathParam(name), name);
    }

    /** The id of a match, null unless it is written as ids are: the JDK also takes 1-1-1-1-1. */
    static @Nullable UUID match(ServiceRequestContext ctx) {
        return uuid(text(ctx, "id"));
    }

    /** The same of any text. */
    static @Nullable UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A match of a tournament; a {@link ProblemException} if it is written otherwise than as {@code 1.1.2.1}. */
    static MatchId matchOfTournament(ServiceRequestContext ctx) {
        try {
            return MatchId.parse(text(ctx, "match"));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.ofRuling(
                    ProblemType.RULED_UNKNOWN, "/match", "no match is named so (expected: as 1.1.2.1)"));
        }
    }

    /** The number of a dispute, or 0 if it is none. */
    static int dispute(ServiceRequestContext ctx) {
        String text = text(ctx, "dispute");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** A slot, or -1 if it is none or the path names none. */
    static int slot(ServiceRequestContext ctx) {
        String text = ctx.pathParam("slot");
        return text != null && text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
    }
}
