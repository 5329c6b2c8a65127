package dev.naadam.client;

import dev.naadam.game.BitWriter;
import dev.naadam.game.StateHash;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;

/** Says of a decoded view what the server says of the one it meant (PROTOCOL.md section 7, "View check"). One thread. */
final class ViewCheck {

    private final BitWriter full;

    /** For views of this schema, however much of it a view that went wrong fills. */
    ViewCheck(ViewSchema schema) {
        // a bit for each row and at most one for its block, whole words at the end
        long bits = Long.SIZE;
        for (ViewSchema.Table table : schema.tables()) {
            int rowBits = 2;
            for (ViewSchema.Field field : table.fields()) {
                rowBits += field.bits();
            }
            bits += (long) table.rows() * rowBits;
        }
        this.full = new BitWriter(Math.toIntExact(bits / Byte.SIZE + Long.BYTES));
    }

    /** Low 32 bits of the hash of the full encoding. */
    long of(ViewFrame view) {
        full.reset();
        ViewCodec.encode(null, view, full);
        return StateHash.of(full.bytes(), 0, full.byteCount(), 0) & 0xffff_ffffL;
    }
}
