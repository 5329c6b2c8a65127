package dev.naadam.protocol.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.naadam.protocol.ByteWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A vector: lines of {@code # comment} and of {@code name = hex}, the hex being the field's bytes on the wire. */
final class VectorFile {

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, byte[]> fields = new LinkedHashMap<>();

    VectorFile(String name) {
        this.name = name;
    }

    static VectorFile load(String name) throws IOException {
        VectorFile file = new VectorFile(name);
        try (InputStream in = VectorFile.class.getResourceAsStream("/vectors/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), US_ASCII);
            text.lines().forEach(file::parse);
        }
        return file;
    }

    private void parse(String line) {
        if (line.startsWith("# ")) {
            comment(line.substring(2));
        } else {
            int equals = line.indexOf(" =");
            bytes(
                    line.substring(0, equals),
                    HexFormat.of().parseHex(line.substring(equals + 2).strip()));
        }
    }

    VectorFile comment(String text) {
        lines.add("# " + text);
        return this;
    }

    VectorFile bytes(String field, byte[] value) {
        lines.add((field + " = " + HexFormat.of().formatHex(value)).strip());
        fields.put(field, value);
        return this;
    }

    VectorFile u8(String field, int value) {
        return bytes(field, new ByteWriter(1).u8(value).toBytes());
    }

    VectorFile u16(String field, int value) {
        return bytes(field, new ByteWriter(2).u16(value).toBytes());
    }

    VectorFile u32(String field, long value) {
        return bytes(field, new ByteWriter(4).u32(value).toBytes());
    }

    VectorFile u64(String field, long value) {
        return bytes(field, new ByteWriter(8).i64(value).toBytes());
    }

    VectorFile text(String field, String value) {
        return bytes(field, value.getBytes(US_ASCII));
    }

    byte[] get(String field) {
        return Objects.requireNonNull(fields.get(field), field).clone();
    }

    Set<String> fieldNames() {
        return fields.keySet();
    }

    String name() {
        return name;
    }

    /** The whole file. */
    String render() {
        return String.join("\n", lines) + "\n";
    }
}
