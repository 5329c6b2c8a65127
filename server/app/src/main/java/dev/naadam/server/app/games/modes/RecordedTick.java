package dev.naadam.server.app.games.modes;

import dev.naadam.game.StateHash;
import dev.naadam.game.TickInputs;
import java.nio.ByteBuffer;

/**
 * The inputs of one tick as a recording holds them: presence mask, big-endian, then every slot's bytes, an absent one
 * as zeros. Every tick has the same length. Reused from tick to tick.
 */
final class RecordedTick {

    private final byte[] bytes;
    private final int inputBytes;

    RecordedTick(int players, int inputBytes) {
        this.inputBytes = inputBytes;
        this.bytes = new byte[lengthBytes(players, inputBytes)];
    }

    static int lengthBytes(int players, int inputBytes) {
        return Long.BYTES + players * inputBytes;
    }

    /** All of it; a reader writes into it. */
    byte[] bytes() {
        return bytes;
    }

    void take(TickInputs inputs) {
        ByteBuffer.wrap(bytes).putLong(inputs.presentMask()).put(inputs.bytes());
    }

    void give(TickInputs inputs) {
        long present = ByteBuffer.wrap(bytes).getLong();
        inputs.clear();
        for (int slot = 0; slot < inputs.players(); slot++) {
            if ((present >>> slot & 1) != 0) {
                inputs.set(slot, bytes, Long.BYTES + slot * inputBytes);
            }
        }
    }

    long hash(long before) {
        return StateHash.of(bytes, 0, bytes.length, before);
    }
}
