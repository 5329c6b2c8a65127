package dev.naadam.client.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Bodies of requests about tournaments. */
final class TournamentRequests {

    private static final JsonFactory FACTORY = new JsonFactory();

    private TournamentRequests() {}

    static String team(TeamEntry team) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("id", team.id());
            out.writeStringField("name", team.name());
            out.writeObjectFieldStart("roster");
            write("players", team.players(), out);
            write("substitutes", team.substitutes(), out);
            write("coaches", team.coaches(), out);
            out.writeEndObject();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void write(String name, List<String> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
