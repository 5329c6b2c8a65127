package dev.naadam.testkit;

import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.packet.StatePacket;
import java.util.ArrayList;
import java.util.List;

/** A STATE as a test wants it; what is not said is committed at once, without inputs and events, and a full view. */
public final class StateDraft {

    final StatePacket packet = new StatePacket();
    final ViewFrame view;
    final List<byte[]> cells = new ArrayList<>();
    boolean isCheckWrong;

    /** A STATE of a tick; the view is read when it is sent. */
    public StateDraft(long tick, ViewFrame view) {
        this.view = view;
        packet.epoch = ScriptedServer.EPOCH;
        packet.tick = tick;
        packet.hash = tick;
        packet.leadHundredMicros = StatePacket.NO_LEAD;
    }

    /** The committed tick is so many ticks older. */
    public StateDraft commitLag(int ticks) {
        packet.commitLag = ticks;
        return this;
    }

    /** Bit i: the input for {@code tick - i} was applied; and how early the newest of them came. */
    public StateDraft applied(int bits, int leadHundredMicros) {
        packet.applied = bits;
        packet.leadHundredMicros = leadHundredMicros;
        return this;
    }

    /** Bit i: the input for {@code tick + 1 + i} is held. */
    public StateDraft held(int bits) {
        packet.held = bits;
        return this;
    }

    /** The view is sent as a delta to that of an older tick, which was sent by the same server. */
    public StateDraft against(long baselineTick) {
        packet.baselineAge = (int) (packet.tick - baselineTick);
        return this;
    }

    /** Another owner epoch than that of the keys. */
    public StateDraft epoch(long epoch) {
        packet.epoch = epoch;
        return this;
    }

    /** Events of one cell each, with consecutive ids. */
    public StateDraft events(int firstId, byte[]... events) {
        packet.firstEventId = firstId;
        for (byte[] event : events) {
            cell(event, false);
        }
        return this;
    }

    /** One more cell of an event behind those there are. */
    public StateDraft cell(byte[] bytes, boolean isContinued) {
        byte[] cell = new byte[1 + bytes.length];
        cell[0] = (byte) (bytes.length | (isContinued ? StatePacket.MORE : 0));
        System.arraycopy(bytes, 0, cell, 1, bytes.length);
        cells.add(cell);
        packet.events = cells.size();
        return this;
    }

    /** The check of the view says that the client has another one. */
    public StateDraft wrongCheck() {
        isCheckWrong = true;
        return this;
    }
}
