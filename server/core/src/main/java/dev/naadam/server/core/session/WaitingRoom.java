package dev.naadam.server.core.session;

/** What a match does before its first tick: it waits for its players, within a limit, and measures their lines. */
final class WaitingRoom {

    /** What comes of one more turn. */
    enum Turn {
        /** Somebody is missing who may still come, or is not measured yet. */
        STAY,
        /** The first tick is due. */
        BEGIN,
        /** Nobody has come. */
        GIVE_UP
    }

    private final Presence presence;
    private final Lines lines;
    private final Standstill standstill;
    private final SessionContext context;
    private final long openedNanos;

    WaitingRoom(Presence presence, Lines lines, Standstill standstill, SessionContext context, long openedNanos) {
        this.presence = presence;
        this.lines = lines;
        this.standstill = standstill;
        this.context = context;
        this.openedNanos = openedNanos;
    }

    /** A turn of the clock; who stays is told. */
    Turn turn(long nowNanos) {
        boolean isLimitOver = nowNanos - openedNanos >= context.startLimitNanos();
        boolean canBegin = presence.isComplete() || (isLimitOver && presence.liveMask() != 0);
        if (lines.mayBegin(canBegin, nowNanos)) {
            return Turn.BEGIN;
        }
        if (isLimitOver && !canBegin) {
            return Turn.GIVE_UP;
        }
        lines.measure(context, nowNanos);
        standstill.tellIfDue(nowNanos);
        return Turn.STAY;
    }
}
