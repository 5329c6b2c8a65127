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
    private final List<List<Told>> events = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();
    private final List<Long> presentMasks = new ArrayList<>();
    private int[] viewOfSlot = {};

    private record Told(int tick, String event) {}

    void started(int[] viewOfSlot) {
        this.viewOfSlot = viewOfSlot;
        while (events.size() < viewOfSlot.length) {
            events.add(new ArrayList<>());
        }
    }

    /**
     * Whose match it is that begins again with what was there after one tick and plays those up to another again: it knows what
     * was shown and told until then, and nothing of what the present owner may do from there on.
     */
    Witness successor(long snapshotTick, long lastTick) {
        Witness next = new Witness();
        next.viewOfSlot = viewOfSlot;
        views.forEach((key, view) -> {
            if (key / GameLimits.MAX_PLAYERS <= lastTick) {
                next.views.put(key, view);
            }
        });
        next.inputs.addAll(inputs.subList(0, (int) snapshotTick));
        next.presentMasks.addAll(presentMasks.subList(0, (int) snapshotTick));
        for (List<Told> told : events) {
            next.events.add(new ArrayList<>(
                    told.stream().filter(event -> event.tick <= snapshotTick).toList()));
        }
        return next;
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
                events.get(slot).add(new Told(ticks(), HexFormat.of().formatHex(event, 0, length)));
            }
        }
    }

    /** What the server meant this slot to see at this tick, in its only full encoding; null if it showed nothing. */
    byte @Nullable [] view(int slot, long tick) {
        return views.get(key(viewOfSlot[slot], tick));
    }

    /** All events that this slot may know, from the first tick on. */
    List<String> events(int slot) {
        return events.get(slot).stream().map(Told::event).toList();
    }

    /** Ticks simulated. */
    int ticks() {
        return inputs.size();
    }

    /** Inputs that the tick was stepped with, in slot order. */
    byte[] inputs(int tick) {
        return inputs.get(tick - 1);
    }

    /** Which slots had an input in that tick. */
    long presentMask(int tick) {
        return presentMasks.get(tick - 1);
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
