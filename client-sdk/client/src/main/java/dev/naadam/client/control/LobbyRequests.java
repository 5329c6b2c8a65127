package dev.naadam.client.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;

/** Bodies of requests of players. Each names the player, whom the token proves. */
final class LobbyRequests {

    private static final JsonFactory FACTORY = new JsonFactory();

    private LobbyRequests() {}

    static String of(String player) throws IOException {
        return Requests.player(player);
    }

    static String of(String player, String name, String value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("player", player);
            out.writeStringField(name, value);
            out.writeEndObject();
        }
        return text.toString();
    }

    static String choice(String player, LobbyStatus.Turn turn, String choice) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("player", player);
            out.writeNumberField("step", turn.step());
            out.writeStringField("action", turn.action());
            out.writeStringField("choice", choice);
            out.writeEndObject();
        }
        return text.toString();
    }
}
