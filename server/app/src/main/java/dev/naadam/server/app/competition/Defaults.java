package dev.naadam.server.app.competition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.core.competition.document.EventDocument;
import java.util.Map;
import java.util.TreeMap;

/** What holds where a document or an order says nothing. What must be said is not among it. */
final class Defaults {

    private static final String EVIDENCE = "{\"links\": [], \"replay\": \"\"}";
    private static final String ROSTER = "{\"substitutes\": [], \"coaches\": [], \"captain\": \"\"}";

    private final Map<String, ObjectNode> ofOrders = new TreeMap<>();
    private final ObjectNode ofDocuments;

    Defaults(ObjectMapper mapper) {
        ofDocuments = mapper.valueToTree(EventDocument.BLANK);
        ofDocuments.remove("name");
        ofDocuments.remove("stages");
        if (ofDocuments.at("/play/game") instanceof ObjectNode game) {
            game.remove("game");
        }
        put(mapper, "register", "{\"roster\": " + ROSTER + ", \"rating\": 0}");
        put(mapper, "change_roster", "{\"roster\": " + ROSTER + "}");
        for (String type : new String[] {"disqualify", "pause", "cancel", "forfeit", "correct", "replay", "rule"}) {
            put(mapper, type, "{\"reason\": \"\"}");
        }
        put(mapper, "open_dispute", "{\"claim\": " + EVIDENCE + "}");
        put(mapper, "add_evidence", "{\"evidence\": " + EVIDENCE + "}");
        put(mapper, "appeal", "{\"grounds\": " + EVIDENCE + "}");
        ObjectNode document = mapper.createObjectNode();
        document.set("document", ofDocuments);
        ofOrders.put("create", document);
        ofOrders.put("edit", document);
    }

    private void put(ObjectMapper mapper, String type, String json) {
        try {
            ofOrders.put(type, (ObjectNode) mapper.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("these are constants", e);
        }
    }

    ObjectNode document(JsonNode given) {
        return over(ofDocuments, given);
    }

    JsonNode order(JsonNode given) {
        ObjectNode known = ofOrders.get(given.path("type").asText());
        return known == null ? given : over(known, given);
    }

    /** What was given, and where it says nothing, what is usual. Unknown fields stay, so that the reader refuses them. */
    private static ObjectNode over(ObjectNode usual, JsonNode given) {
        ObjectNode merged = usual.deepCopy();
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            boolean areObjects = merged.get(field.getKey()) instanceof ObjectNode
                    && field.getValue().isObject();
            JsonNode value =
                    areObjects ? over((ObjectNode) merged.get(field.getKey()), field.getValue()) : field.getValue();
            merged.set(field.getKey(), value);
        }
        return merged;
    }
}
