package dev.naadam.server.core.sim;

import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what the simulation of one match showed, told and was given: what clients see is held against it. */
final class Witness {

    private final Map<Long, byte[]> views = new HashMap<>();
    private final List<List<String>> events = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();
    private final List<Long> presentMasks = new ArrayList<>();
    private int[] viewOfSlot = {};

    void started(int[] viewOfSlot) {
        this.viewOfSlot = viewOfSlot;
        for (int slot = 0; slot < viewOfSlot.length; slot++) {
            events.add(new ArrayList<>());
        }
    }

    void stepped(byte[] inputs, long presentMask) {
        this.inputs.add(inputs.clone());
        presentMasks.add(presentMask);
    }

    void shown(int view, long tick, ViewFrame frame) {
        views.put(key(view, tick), encode(frame));
    }

    void told(long audience, byte[] event, int length) {
        for (int slot = 0; slot < events.size(); slot++) {
            if ((audience >>> slot & 1) != 0) {
                events.get(slot).add(HexFormat.of().formatHex(event, 0, length));
            }
        }
    }

    /** What the server meant this slot to see at this tick, in its only full encoding; null if it showed nothing. */
    byte @Nullable [] view(int slot, long tick) {
        return views.get(key(viewOfSlot[slot], tick));
    }

    /** All events that this slot may know, from the first tick on. */
    List<String> events(int slot) {
        return events.get(slot);
    }

    /** Ticks simulated. */
    int ticks() {
        return inputs.size();
    }

    /** Inputs that the tick was stepped with, in slot order. */
    byte[] inputs(int tick) {
        return inputs.get(tick - 1);
    }

    /** Whether a slot had an input in that tick. */
    boolean isPresent(int slot, int tick) {
        return (presentMasks.get(tick - 1) >>> slot & 1) != 0;
    }

    static byte[] encode(ViewFrame frame) {
        BitWriter out = new BitWriter(GameLimits.MAX_VIEW_BYTES + Long.BYTES);
        ViewCodec.encode(null, frame, out);
        return Arrays.copyOf(out.bytes(), out.byteCount());
    }

    private static long key(int view, long tick) {
        return tick * GameLimits.MAX_PLAYERS + view;
    }
}
