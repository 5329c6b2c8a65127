package dev.naadam.server.core.session;

/** Waits for the players of a match before its first tick (STATES.md, "WAITING"). */
final class Gathering {

    /** What comes of it. */
    enum Turn {
        /** The first tick is not yet due: players are told, and their lines measured. */
        WAITS,
        /** The first tick runs now. */
        BEGINS,
        /** A line was not as promised: the match is played elsewhere. */
        MOVES,
        /** The time is over and nobody is here. */
        ENDS
    }

    private final Presence presence;
    private final Lines lines;
    private final Standstill standstill;
    private final SessionContext context;
    private long openedNanos;

    Gathering(Presence presence, Lines lines, Standstill standstill, SessionContext context, long openedNanos) {
        this.presence = presence;
        this.lines = lines;
        this.standstill = standstill;
        this.context = context;
        this.openedNanos = openedNanos;
    }

    /** It has stood still for so long, by order of people: that is not held against those who are not here yet. */
    void prolong(long nanos) {
        openedNanos += nanos;
    }

    /** One tick of it. */
    Turn advance(long nowNanos) {
        boolean isLimitOver = nowNanos - openedNanos >= context.startLimitNanos();
        boolean canBegin = presence.isComplete() || (isLimitOver && presence.liveMask() != 0);
        if (lines.mayBegin(canBegin, nowNanos)) {
            return lines.begin(nowNanos) ? Turn.BEGINS : Turn.MOVES;
        }
        if (isLimitOver && !canBegin) {
            return Turn.ENDS;
        }
        lines.measure(context, nowNanos);
        standstill.tellIfDue(nowNanos);
        return Turn.WAITS;
    }
}
