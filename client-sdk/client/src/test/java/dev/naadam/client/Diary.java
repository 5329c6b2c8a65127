package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down everything a session tells its game. */
final class Diary implements ClientListener {

    final List<ClientState> changes = new ArrayList<>();
    final List<Long> ticks = new ArrayList<>();
    final List<Integer> events = new ArrayList<>();
    final List<byte[]> wholeEvents = new ArrayList<>();
    final List<Long> appliedTicks = new ArrayList<>();
    final List<Long> settledTicks = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();
    int pauses;
    long wrongViews;
    long committedTick;
    long hash;

    @Override
    public void state(ViewFrame view, long tick, long committedTick, long hash) {
        ticks.add(tick);
        this.committedTick = committedTick;
        this.hash = hash;
        if (!view.sameAs(DotGame.view(tick)) || view.tick() != tick) {
            wrongViews++;
        }
    }

    @Override
    public void event(long tick, byte[] event, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(event, offset, offset + length);
        wholeEvents.add(copy);
        events.add((copy[0] & 0xff) | (length > 1 ? (copy[1] & 0xff) << 8 : 0));
    }

    @Override
    public void settled(long tick, boolean applied) {
        settledTicks.add(tick);
        if (applied) {
            appliedTicks.add(tick);
        }
    }

    /** A change of the match's owner. */
    record Move(long epoch, long committedTick, long quietMillis) {}

    @Override
    public void moved(long epoch, long committedTick, long quietNanos) {
        moves.add(new Move(epoch, committedTick, quietNanos / 1_000_000));
    }

    @Override
    public void paused() {
        pauses++;
    }

    @Override
    public void changed(ClientState state) {
        changes.add(state);
    }
}
