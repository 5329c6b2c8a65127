package dev.naadam.server.app.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Occasion;
import java.util.Locale;
import java.util.Set;

/**
 * A ledger as JSON lines: the first names the ledger, and each of the others is an entry. An order is a string and not an
 * object, since the hash covers its very characters. Any thread.
 */
public final class AuditLines {

    /** Characters of a line: the longest order, each of its bytes escaped, and what stands around it. */
    static final int MAX_LINE_CHARS = 6 * LedgerStore.MAX_ORDER_BYTES + 1_024;

    private static final int FORM = 1;
    private static final Set<String> HEAD_FIELDS = Set.of("ledger", "form");
    private static final Set<String> ENTRY_FIELDS = Set.of("number", "atMillis", "author", "order", "hash");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2)
                            .maxStringLength(MAX_LINE_CHARS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private AuditLines() {}

    /** The line that names the ledger, without a line feed. */
    public static String head(LedgerId ledger) {
        return text(JsonNodeFactory.instance
                .objectNode()
                .put("ledger", ledger.text())
                .put("form", FORM));
    }

    /** The line of an entry, without a line feed. */
    public static String line(Entry entry) {
        return text(JsonNodeFactory.instance
                .objectNode()
                .put("number", entry.number())
                .put("atMillis", entry.occasion().atMillis())
                .put("author", entry.occasion().author().toString())
                .put("order", entry.order())
                .put("hash", entry.hash()));
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    /** What the first line names. */
    static LedgerId readHead(String line) throws UnreadableLine {
        JsonNode head = read(line, HEAD_FIELDS);
        if (number(head, "form") != FORM) {
            throw new UnreadableLine("form: " + number(head, "form") + " (expected: " + FORM + ")");
        }
        Errand named = Errand.parse(string(head, "ledger"));
        LedgerId ledger = named == null ? null : named.ledger();
        if (ledger == null) {
            throw new UnreadableLine("ledger: names none (expected: such as tournament:1b4e28ba-...)");
        }
        return ledger;
    }

    /** The entry of any other line. */
    static Entry readEntry(String line) throws UnreadableLine {
        JsonNode entry = read(line, ENTRY_FIELDS);
        Occasion occasion = new Occasion(author(string(entry, "author")), number(entry, "atMillis"));
        return new Entry(number(entry, "number"), occasion, string(entry, "order"), string(entry, "hash"));
    }

    private static Author author(String text) throws UnreadableLine {
        int colon = text.indexOf(':');
        for (Author.Kind kind : Author.Kind.values()) {
            if (colon > 0 && kind.name().toLowerCase(Locale.ROOT).equals(text.substring(0, colon))) {
                try {
                    return new Author(kind, text.substring(colon + 1));
                } catch (IllegalArgumentException e) {
                    throw new UnreadableLine(String.valueOf(e.getMessage()));
                }
            }
        }
        throw new UnreadableLine("author: names nobody (expected: key:, player: or node: and a name)");
    }

    private static JsonNode read(String line, Set<String> fields) throws UnreadableLine {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UnreadableLine(
                    "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        if (!node.isObject() || node.size() != fields.size() || !fields.stream().allMatch(node::has)) {
            throw new UnreadableLine("other fields than "
                    + String.join(", ", fields.stream().sorted().toList()));
        }
        return node;
    }

    private static String string(JsonNode node, String field) throws UnreadableLine {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new UnreadableLine(field + ": no string");
        }
        return value.textValue();
    }

    private static long number(JsonNode node, String field) throws UnreadableLine {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableLine(field + ": no whole number");
        }
        return value.longValue();
    }
}
