package dev.naadam.server.app.competition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.naadam.server.app.tournament.TournamentJson;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.dispute.Finding;
import dev.naadam.server.core.competition.document.EventDocument;
import java.util.Map;

/**
 * Documents and orders of events as JSON, as the API takes them and as ledgers keep them. Names are those of the records; the
 * kind of an order, a format, a result or a finding is its {@code type}. Matches and times are words.
 *
 * <p>Strict: what is unknown, null or of another kind is refused with its pointer. What may be left out is written down in
 * full, so that another default tomorrow changes no event of today. Whether values make sense the rules say.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER = TournamentJson.strict()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .addModule(Words.module())
            .addMixIn(CompetitionOrder.class, OrderTypes.Orders.class)
            .addMixIn(Finding.class, OrderTypes.Findings.class)
            .build();

    private static final Defaults DEFAULTS = new Defaults(MAPPER);

    private EventJson() {}

    /** A document as an organizer wrote it. */
    public static EventDocument document(JsonNode node) throws UnreadableEvent {
        requireObject(node);
        return read(DEFAULTS.document(node), EventDocument.class);
    }

    /** A document in full. */
    public static ObjectNode tree(EventDocument document) {
        return MAPPER.valueToTree(document);
    }

    /** An order with its type. */
    public static CompetitionOrder order(JsonNode node) throws UnreadableEvent {
        requireObject(node);
        return read(DEFAULTS.order(node), CompetitionOrder.class);
    }

    /** An order of this type whose fields come from the body of a request, and some from elsewhere, such as its address. */
    public static CompetitionOrder order(String type, JsonNode body, Map<String, String> known) throws UnreadableEvent {
        requireObject(body);
        ObjectNode order = MAPPER.createObjectNode();
        for (String name : known.keySet()) {
            if (body.has(name)) {
                throw new UnreadableEvent("/" + name, "known from the address (expected: left out)");
            }
        }
        if (body.has("type")) {
            throw new UnreadableEvent("/type", "unknown field");
        }
        order.put("type", type);
        known.forEach(order::put);
        order.setAll((ObjectNode) body);
        return order(order);
    }

    /** An order with its type, on one line. */
    public static String text(CompetitionOrder order) {
        try {
            return MAPPER.writerFor(CompetitionOrder.class).writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record without cycles can be written", e);
        }
    }

    /** An order from such a line. */
    static CompetitionOrder order(String text) throws UnreadableEvent {
        try {
            return order(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }

    private static void requireObject(JsonNode node) throws UnreadableEvent {
        if (!node.isObject()) {
            throw new UnreadableEvent("", "not an object");
        }
        requireNoNull(node, "");
    }

    /** A reader would take some nulls for missing and others for values. */
    private static void requireNoNull(JsonNode node, String pointer) throws UnreadableEvent {
        if (node.isNull()) {
            throw new UnreadableEvent(pointer, "null (expected: a value, or the field left out)");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            requireNoNull(field.getValue(), pointer + "/" + JsonFaults.escaped(field.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireNoNull(node.get(i), pointer + "/" + i);
        }
    }

    private static <T> T read(JsonNode node, Class<T> type) throws UnreadableEvent {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        }
    }
}
