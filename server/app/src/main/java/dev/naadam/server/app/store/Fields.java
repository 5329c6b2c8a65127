package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The parts records are made of, each with a bound that is checked before anything is allocated for it.
 *
 * <p>Kryo's own strings and collections are not used: they allocate what a length says before they look whether so many
 * bytes are there.
 */
final class Fields {

    /** UTF-8 needs at most three bytes for a {@code char}, and four for two of them. */
    private static final int MAX_BYTES_PER_CHAR = 3;

    private Fields() {}

    static void writeText(Output output, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeVarInt(bytes.length, true);
        output.writeBytes(bytes);
    }

    static String readText(Input input, int maxChars) {
        int bytes = readCount(input, maxChars * MAX_BYTES_PER_CHAR);
        // Kryo's readBytes allocates first and looks later; bytes is bounded by now
        return new String(input.readBytes(bytes), StandardCharsets.UTF_8);
    }

    static int readCount(Input input, int max) {
        int count = input.readVarInt(true);
        if (count < 0 || count > max) {
            throw new MalformedRecord("count: " + count + " (expected: 0.." + max + ")");
        }
        return count;
    }

    static void writeUuid(Output output, UUID uuid) {
        output.writeLong(uuid.getMostSignificantBits());
        output.writeLong(uuid.getLeastSignificantBits());
    }

    static UUID readUuid(Input input) {
        long most = input.readLong();
        return new UUID(most, input.readLong());
    }

    static void writeList(Output output, Collection<String> texts) {
        output.writeVarInt(texts.size(), true);
        texts.forEach(text -> writeText(output, text));
    }

    static List<String> readList(Input input, int maxEntries, int maxChars) {
        List<String> texts = new ArrayList<>();
        int entries = readCount(input, maxEntries);
        for (int i = 0; i < entries; i++) {
            texts.add(readText(input, maxChars));
        }
        return texts;
    }

    static void writeTexts(Output output, SortedMap<String, String> texts) {
        output.writeVarInt(texts.size(), true);
        texts.forEach((name, value) -> {
            writeText(output, name);
            writeText(output, value);
        });
    }

    static SortedMap<String, String> readTexts(Input input, int maxEntries, int maxChars) {
        SortedMap<String, String> texts = new TreeMap<>();
        int entries = readCount(input, maxEntries);
        for (int i = 0; i < entries; i++) {
            String name = readText(input, maxChars);
            texts.put(name, readText(input, maxChars));
        }
        return texts;
    }
}
