package dev.naadam.client.control;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The control plane said no, in the terms of its problem document (RFC 9457). */
public final class ControlApiException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final String detail;
    private final @Nullable String field;

    ControlApiException(int status, String title, String detail, @Nullable String field) {
        super(status + " " + title + ": " + (field == null ? "" : field + ": ") + detail);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.field = field;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What kind of problem. */
    public String title() {
        return title;
    }

    /** What exactly. */
    public String detail() {
        return detail;
    }

    /** The request's field at fault as a JSON pointer (RFC 6901), such as {@code /teams/1/players/0}; null if it is none. */
    public @Nullable String field() {
        return field;
    }
}
