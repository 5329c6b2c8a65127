package dev.naadam.arena.view;

import org.jspecify.annotations.Nullable;

/** What happened in a match; everybody is told all of it, in order. */
public sealed interface ArenaEvent {

    /** A player killed another with {@link ArenaView#RIFLE} or {@link ArenaView#BOLT_THROWER}. */
    record Kill(int killer, int victim, int weapon) implements ArenaEvent {}

    /** The banner stands on a site. */
    record BannerRaised(int slot, int site) implements ArenaEvent {}

    /** A defender lowered it. */
    record BannerLowered(int slot) implements ArenaEvent {}

    /** A round is decided; the scores count it. */
    record RoundEnd(int winningTeam, RoundReason reason, int score0, int score1) implements ArenaEvent {}

    /** From the coming round on {@code attackers} attack. */
    record SidesChanged(int attackers) implements ArenaEvent {}

    /** With the coming round an overtime begins, 1 for the first. */
    record Overtime(int number) implements ArenaEvent {}

    /** The match is over; {@code winningTeam} is -1 for a draw. */
    record MatchEnd(int winningTeam) implements ArenaEvent {}

    /** The event of these bytes, or null if they are none of this version: a newer server may tell more. */
    static @Nullable ArenaEvent decode(byte[] event) {
        return ArenaEvents.decode(event);
    }
}
