package dev.naadam.client.control;

import java.io.IOException;

/** The lines of one server-sent event. */
final class EventText {

    private String id = "";
    private String name = "";
    private final StringBuilder data = new StringBuilder();

    /** Takes a line; whether it was the empty one behind an event. Comments and unknown fields are passed over. */
    boolean isComplete(String line) {
        if (line.isEmpty()) {
            return !data.isEmpty();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        String text = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "id" -> id = text;
            case "event" -> name = text;
            case "data" -> data.append(text).append('\n');
            default -> {}
        }
        return false;
    }

    /** Its number; that of the one before it if it has none. */
    long id(long before) throws IOException {
        try {
            return id.isEmpty() ? before : Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new IOException("the event's id is no number", e);
        }
    }

    /** What has happened, in a word. */
    String name() {
        return name;
    }

    /** The rest of it. */
    JsonObject content() throws IOException {
        return JsonObject.parse(data.toString());
    }
}
