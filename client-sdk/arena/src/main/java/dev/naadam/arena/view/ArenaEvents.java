package dev.naadam.arena.view;

import dev.naadam.game.EventSink;
import org.jspecify.annotations.Nullable;

/**
 * The events of a match as bytes: a kind, then its numbers, a byte each, in the order of the record's parts in {@link
 * ArenaEvent}. Allocates nothing to send one.
 */
public final class ArenaEvents {

    private static final int KILL = 1;
    private static final int BANNER_RAISED = 2;
    private static final int BANNER_LOWERED = 3;
    private static final int ROUND_END = 4;
    private static final int SIDES_CHANGED = 5;
    private static final int OVERTIME = 6;
    private static final int MATCH_END = 7;

    private final byte[] bytes = new byte[5];

    /** For one match. */
    public ArenaEvents() {}

    /** Sends {@link ArenaEvent.Kill}. */
    public void kill(EventSink sink, int killer, int victim, int weapon) {
        bytes[3] = (byte) weapon;
        send(sink, KILL, killer, victim, 4);
    }

    /** Sends {@link ArenaEvent.BannerRaised}. */
    public void bannerRaised(EventSink sink, int slot, int site) {
        send(sink, BANNER_RAISED, slot, site, 3);
    }

    /** Sends {@link ArenaEvent.BannerLowered}. */
    public void bannerLowered(EventSink sink, int slot) {
        send(sink, BANNER_LOWERED, slot, 0, 2);
    }

    /** Sends {@link ArenaEvent.RoundEnd}. */
    public void roundEnd(EventSink sink, int winningTeam, RoundReason reason, int score0, int score1) {
        bytes[3] = (byte) score0;
        bytes[4] = (byte) score1;
        send(sink, ROUND_END, winningTeam, reason.number(), 5);
    }

    /** Sends {@link ArenaEvent.SidesChanged}. */
    public void sidesChanged(EventSink sink, int attackers) {
        send(sink, SIDES_CHANGED, attackers, 0, 2);
    }

    /** Sends {@link ArenaEvent.Overtime}. */
    public void overtime(EventSink sink, int number) {
        send(sink, OVERTIME, number, 0, 2);
    }

    /** Sends {@link ArenaEvent.MatchEnd}. */
    public void matchEnd(EventSink sink, int winningTeam) {
        send(sink, MATCH_END, winningTeam, 0, 2);
    }

    static @Nullable ArenaEvent decode(byte[] event) {
        return switch (event.length) {
            case 2 -> ofOne(event);
            case 3 -> event[0] == BANNER_RAISED ? new ArenaEvent.BannerRaised(event[1], event[2]) : null;
            case 4 -> event[0] == KILL ? new ArenaEvent.Kill(event[1], event[2], event[3]) : null;
            case 5 ->
                event[0] == ROUND_END && event[2] >= 1 && event[2] <= RoundReason.values().length
                        ? new ArenaEvent.RoundEnd(event[1], RoundReason.of(event[2]), event[3], event[4])
                        : null;
            default -> null;
        };
    }

    private static @Nullable ArenaEvent ofOne(byte[] event) {
        return switch (event[0]) {
            case BANNER_LOWERED -> new ArenaEvent.BannerLowered(event[1]);
            case SIDES_CHANGED -> new ArenaEvent.SidesChanged(event[1]);
            case OVERTIME -> new ArenaEvent.Overtime(event[1]);
            case MATCH_END -> new ArenaEvent.MatchEnd(event[1]);
            default -> null;
        };
    }

    private void send(EventSink sink, int kind, int first, int second, int length) {
        bytes[0] = (byte) kind;
        bytes[1] = (byte) first;
        bytes[2] = (byte) second;
        sink.event(EventSink.EVERYBODY, bytes, length);
    }
}
