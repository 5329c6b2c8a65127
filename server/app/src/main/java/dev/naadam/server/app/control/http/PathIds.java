package dev.naadam.server.app.control.http;

import com.linecorp.armeria.server.ServiceRequestContext;
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

    /** A slot, or -1 if it is none or the path names none. */
    static int slot(ServiceRequestContext ctx) {
        String text = ctx.pathParam("slot");
        return text != null && text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
    }
}
