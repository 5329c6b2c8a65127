package dev.naadam.client.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Bodies of requests. */
final class Requests {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Requests() {}

    static String newMatch(NewMatch match) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("game", match.game());
            out.writeObjectFieldStart("setup");
            for (Map.Entry<String, String> option : match.setup().entrySet()) {
                out.writeStringField(option.getKey(), option.getValue());
            }
            out.writeEndObject();
            writeTeams(match, out);
            out.writeNumberField("tickRateHz", match.tickRateHz());
            // as text: a number of 64 bits loses its end on its way through some tools
            out.writeStringField("randomSeed", Long.toString(match.randomSeed()));
            if (match.region() != null) {
                out.writeStringField("region", match.region());
            }
            if (match.equalise()) {
                // left out otherwise: a node that has not heard of it refuses fields that it does not know
                out.writeBooleanField("equalise", true);
            }
            if (match.durability() != null) {
                out.writeStringField("durability", match.durability());
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    static String player(String player) throws IOException {
        return field("player", player);
    }

    static String measurement(String measurement) throws IOException {
        return field("measurement", measurement);
    }

    static String field(String name, String value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField(name, value);
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void writeTeams(NewMatch match, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("teams");
        for (NewMatch.Team team : match.teams()) {
            out.writeStartObject();
            out.writeStringField("name", team.name());
            out.writeArrayFieldStart("players");
            for (String player : team.players()) {
                out.writeString(player);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
