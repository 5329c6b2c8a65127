package dev.naadam.server.app.competition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.session.Durability;
import dev.naadam.server.core.tournament.match.MatchId;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;

/** Values that are one word in JSON: {@code "1.1.2.1"}, {@code "strict"}, {@code "2026-12-01T18:00:00Z"} or {@code "by hand"}. */
final class Words {

    private static final String BY_HAND = "by hand";

    private Words() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(MatchId.class, new Writer<>(MatchId.class, MatchId::toString))
                .addDeserializer(MatchId.class, new Reader<>(MatchId.class, MatchId::parse, "a match such as 1.1.2.1"))
                .addSerializer(RegionId.class, new Writer<>(RegionId.class, RegionId::value))
                .addDeserializer(RegionId.class, new Reader<>(RegionId.class, RegionId::new, "the id of a region"))
                .addSerializer(Durability.class, new Writer<>(Durability.class, Words::text))
                .addDeserializer(
                        Durability.class,
                        new Reader<>(Durability.class, Words::durability, "strict, provisional or none"))
                .addSerializer(Moment.class, new Writer<>(Moment.class, Words::text))
                .addDeserializer(
                        Moment.class,
                        new Reader<>(
                                Moment.class, Words::moment, "a time such as 2026-12-01T18:00:00Z, or \"by hand\""));
    }

    private static String text(Durability durability) {
        return durability.name().toLowerCase(Locale.ROOT);
    }

    private static Durability durability(String text) {
        for (Durability durability : Durability.values()) {
            if (text(durability).equals(text)) {
                return durability;
            }
        }
        throw new IllegalArgumentException("no durability");
    }

    private static String text(Moment moment) {
        return moment.isByHand()
                ? BY_HAND
                : Instant.ofEpochMilli(moment.atMillis()).toString();
    }

    private static Moment moment(String text) {
        try {
            return text.equals(BY_HAND)
                    ? Moment.BY_HAND
                    : new Moment(Instant.parse(text).toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1;

        private final transient Function<T, String> text;

        Writer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final transient Function<String, T> value;
        private final String expected;

        Reader(Class<T> type, Function<String, T> value, String expected) {
            super(type);
            this.value = value;
            this.expected = expected;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                if (in.hasToken(JsonToken.VALUE_STRING)) {
                    return value.apply(in.getText());
                }
            } catch (IllegalArgumentException e) {
                // told below, without what was sent
            }
            throw ValueInstantiationException.from(
                    in,
                    expected,
                    context.constructType(handledType()),
                    new IllegalArgumentException("not " + expected));
        }
    }
}
