package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.server.core.session.Durability;

/** A match's durability as part of a record. The codes never change their meaning. */
final class DurabilityField {

    private DurabilityField() {}

    static void write(Output output, Durability durability) {
        output.writeByte(
                switch (durability) {
                    case NONE -> 0;
                    case PROVISIONAL -> 1;
                    case STRICT -> 2;
                });
    }

    static Durability read(Input input) {
        int code = input.readByte();
        return switch (code) {
            case 0 -> Durability.NONE;
            case 1 -> Durability.PROVISIONAL;
            case 2 -> Durability.STRICT;
            default -> throw new IllegalArgumentException("durability: " + code + " (expected: 0..2)");
        };
    }
}
