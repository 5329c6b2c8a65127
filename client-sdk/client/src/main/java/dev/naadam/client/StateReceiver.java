package dev.naadam.client;

import dev.naadam.game.BitReader;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.packet.StatePacket;
import org.jspecify.annotations.Nullable;

/**
 * Turns STATEs back into views and keeps those of the last second, which later ones are deltas against. A view that fails
 * its check says that a baseline is not what the server thinks it is; nobody knows which, so all of them go.
 */
final class StateReceiver {

    /** A lag of this says "or more", so it moves nothing. */
    private static final int LAG_SATURATED = 0xffff;

    private final ClientCounters counters;
    private final EventInbox events;
    private final ViewCheck check;
    private final int tickRateHz;
    private final StatePacket state = new StatePacket();
    private final BitReader in = new BitReader();
    private final ViewFrame[] ring;

    private ViewFrame spare;
    private long epoch;
    /** Only newer ones are taken: the newest, or less when another owner takes some of it back. */
    private long floorTick = -1;

    private long firstTick;
    private long newestTick = -1;
    private long oldestBaselineTick;
    private long committedTick;
    private boolean isNewer;

    /**
     * Keeps at least one second of views, twice what a server keeps.
     *
     * @param events asked whether it can take those of a STATE: it is taken whole or not at all
     */
    StateReceiver(ViewSchema schema, int tickRateHz, long epoch, EventInbox events, ClientCounters counters) {
        this.counters = counters;
        this.events = events;
        this.check = new ViewCheck(schema);
        this.tickRateHz = tickRateHz;
        this.epoch = epoch;
        this.ring = new ViewFrame[Integer.highestOneBit(tickRateHz * 2 - 1)];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new ViewFrame(schema);
            ring[i].tick(-1);
        }
        this.spare = new ViewFrame(schema);
    }

    /**
     * Reads the content of a STATE; what can't be used changes nothing, so the acknowledgement stays where it is, unless it
     * is found that the views it acknowledges are not the server's.
     */
    PacketFate read(byte[] content, int length) {
        isNewer = false;
        PacketFate fate = state.read(content, length, tickRateHz);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        if (state.epoch != epoch || (state.tick >= floorTick && !events.canTake(state, content))) {
            return PacketFate.MALFORMED;
        }
        if (state.tick > floorTick) {
            return readView(content);
        }
        if (state.tick > firstTick && state.tick < newestTick) {
            counters.statesReceived++;
            counters.statesLost--;
        }
        return PacketFate.ACCEPTED;
    }

    /**
     * Reads another owner's STATEs from now on: they go on behind the tick where it took over, and the first is a full view.
     * What was shown beyond that tick is played again.
     */
    void follow(long ownerEpoch, long takeoverTick) {
        epoch = ownerEpoch;
        floorTick = Math.min(newestTick, takeoverTick);
        oldestBaselineTick = floorTick + 1;
    }

    /** The STATE read last. */
    StatePacket state() {
        return state;
    }

    /** Whether the STATE read last was newer than all before. */
    boolean isNewer() {
        return isNewer;
    }

    /** Whether its events may be new: the last STATE of a match is repeated, with the events that did not fit before. */
    boolean isNewest() {
        return state.tick == newestTick;
    }

    /** Tick of the newest view, -1 before the first. */
    long newestTick() {
        return newestTick;
    }

    /** The tick to acknowledge: that of the newest view that later ones may be deltas against; 0 if there is none. */
    long ackTick() {
        return newestTick == floorTick && newestTick >= oldestBaselineTick ? newestTick : 0;
    }

    /** The newest view. */
    ViewFrame newestView() {
        return ring[slot(newestTick)];
    }

    /** Newest tick that can't be lost any more. */
    long committedTick() {
        return committedTick;
    }

    private PacketFate readView(byte[] content) {
        ViewFrame baseline = null;
        if (state.baselineAge > 0) {
            baseline = baseline(state.tick - state.baselineAge);
            if (baseline == null) {
                return PacketFate.WRONG_STATE;
            }
        }
        if (!ViewCodec.decode(baseline, spare, in.reset(content, state.viewOffset(), state.viewBytes()))) {
            return PacketFate.MALFORMED;
        }
        if (StatePacket.isChecked(state.tick, tickRateHz) && check.of(spare) != state.viewCheck) {
            counters.viewsWrong++;
            oldestBaselineTick = state.tick;
            return PacketFate.WRONG_STATE;
        }
        counters.statesReceived++;
        if (newestTick < 0) {
            firstTick = state.tick;
        } else {
            counters.statesLost += Math.max(0, state.tick - newestTick - 1);
        }
        counters.fullViews += baseline == null ? 1 : 0;
        keepSpare();
        isNewer = true;
        if (state.commitLag < LAG_SATURATED) {
            committedTick = Math.max(committedTick, state.tick - state.commitLag);
        }
        return PacketFate.ACCEPTED;
    }

    private void keepSpare() {
        newestTick = state.tick;
        floorTick = newestTick;
        spare.tick(newestTick);
        ViewFrame oldest = ring[slot(newestTick)];
        ring[slot(newestTick)] = spare;
        spare = oldest;
    }

    private @Nullable ViewFrame baseline(long tick) {
        ViewFrame frame = ring[slot(tick)];
        return frame.tick() == tick && tick >= oldestBaselineTick ? frame : null;
    }

    private int slot(long tick) {
        return (int) (tick & (ring.length - 1));
    }
}
