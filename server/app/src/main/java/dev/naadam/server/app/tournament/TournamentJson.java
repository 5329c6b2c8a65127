package dev.naadam.server.app.tournament;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.server.core.tournament.order.FirstRound;
import java.util.List;

/**
 * Documents and decisions as JSON: what a stored tournament consists of. Names are those of the records; the kind of a format,
 * a first round, a decision or a result is its {@code type}.
 *
 * <p>Strict: a field that is missing, unknown or of another kind is refused with its path.
 */
public final class TournamentJson {

    private static final ObjectMapper MAPPER =
            strict().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TournamentJson() {}

    /** Reads and writes stages and results so; for documents that have them within. */
    public static JsonMapper.Builder strict() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // a question that a record answers, such as whether a score is level, is no part of it
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addMixIn(Format.class, FormatTypes.class)
                .addMixIn(FirstRound.class, FirstRoundTypes.class)
                .addMixIn(Decision.class, DecisionTypes.class)
                .addMixIn(Result.class, ResultTypes.class);
    }

    /** The text of a value. */
    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record without cycles can be written", e);
        }
    }

    /** A value as a part of a larger text. */
    static JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Reads a text whose parts are looked at one by one. */
    static JsonNode tree(String text) throws UnreadableException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw UnreadableException.of(e);
        }
    }

    static TournamentDocument document(JsonNode node) throws UnreadableException {
        return read(node, TournamentDocument.class);
    }

    static List<Decision> decisions(JsonNode node) throws UnreadableException {
        return List.of(read(node, Decision[].class));
    }

    static <T> T read(JsonNode node, Class<T> type) throws UnreadableException {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw UnreadableException.of(e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Format.SingleElimination.class, name = "single_elimination"),
        @JsonSubTypes.Type(value = Format.DoubleElimination.class, name = "double_elimination"),
        @JsonSubTypes.Type(value = Format.RoundRobin.class, name = "round_robin"),
        @JsonSubTypes.Type(value = Format.Gsl.class, name = "gsl"),
        @JsonSubTypes.Type(value = Format.MajorSwiss.class, name = "major_swiss"),
        @JsonSubTypes.Type(value = Format.FixedSwiss.class, name = "fixed_swiss"),
    })
    private interface FormatTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FirstRound.Ordered.class, name = "ordered"),
        @JsonSubTypes.Type(value = FirstRound.Manual.class, name = "manual"),
    })
    private interface FirstRoundTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Decision.Start.class, name = "start"),
        @JsonSubTypes.Type(value = Decision.Report.class, name = "report"),
        @JsonSubTypes.Type(value = Decision.Correct.class, name = "correct"),
        @JsonSubTypes.Type(value = Decision.Reopen.class, name = "reopen"),
        @JsonSubTypes.Type(value = Decision.Leave.class, name = "leave"),
        @JsonSubTypes.Type(value = Decision.Return.class, name = "return"),
    })
    private interface DecisionTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Result.Played.class, name = "played"),
        @JsonSubTypes.Type(value = Result.Awarded.class, name = "awarded"),
        @JsonSubTypes.Type(value = Result.DoubleForfeit.class, name = "double_forfeit"),
    })
    private interface ResultTypes {}
}
