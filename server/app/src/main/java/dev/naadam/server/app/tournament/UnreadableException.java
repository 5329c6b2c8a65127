package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text that is not what it should be; the message says where and why in one line. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
        super(message);
    }

    static UnreadableException of(JsonProcessingException e) {
        UnreadableException unreadable = new UnreadableException(path(e) + reason(e.getOriginalMessage()));
        unreadable.initCause(e);
        return unreadable;
    }

    /** Without the parser's own settings, which whoever wrote the text can't change. */
    private static String reason(String message) {
        return message.startsWith("Missing creator property") ? "is missing" : message;
    }

    private static String path(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference reference : mapping.getPath()) {
                String name = reference.getFieldName();
                path.append(name == null ? "[" + reference.getIndex() + "]" : path.isEmpty() ? name : "." + name);
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }
}
