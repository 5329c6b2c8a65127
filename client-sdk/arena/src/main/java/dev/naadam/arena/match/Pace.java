package dev.naadam.arena.match;

import dev.naadam.arena.view.ArenaInput;

/** The durations of the rules in ticks of one match, rounded up, or in 64ths of ticks. */
final class Pace {

    /** The most that a shot is judged in the past. */
    static final int MAX_REWIND_MILLIS = 200;

    final int tickRateHz;
    final int preparationTicks;
    final int roundTicks;
    final int closingTicks;

    /** How long a banner must stand. */
    final int bannerTicks;

    final int raiseTicks;
    final int lowerTicks;
    final int switchTicks;
    final int boltLifeTicks;

    /** How long a row of a bolt in a view stays the same. */
    final int boltRowTicks;

    final int smokeTicks;
    final int soundTicks;

    /** After so many ticks without an input a player stands still. */
    final int silenceTicks;

    /** {@link #MAX_REWIND_MILLIS}, rounded down. */
    final int maxRewindTicks64;

    /** Ticks whose places must be known to go back that far from anywhere in the coming one. */
    final int placesTicks;

    Pace(int tickRateHz, int roundSeconds) {
        this.tickRateHz = tickRateHz;
        this.preparationTicks = ticks(3_000);
        this.roundTicks = roundSeconds * tickRateHz;
        this.closingTicks = ticks(3_000);
        this.bannerTicks = ticks(30_000);
        this.raiseTicks = ticks(3_000);
        this.lowerTicks = ticks(5_000);
        this.switchTicks = ticks(300);
        this.boltLifeTicks = ticks(3_000);
        this.boltRowTicks = ticks(250);
        this.smokeTicks = ticks(12_000);
        this.soundTicks = ticks(250);
        this.silenceTicks = ticks(250);
        this.maxRewindTicks64 = MAX_REWIND_MILLIS * tickRateHz * ArenaInput.PARTS_PER_TICK / 1000;
        this.placesTicks = (maxRewindTicks64 + ArenaInput.PARTS_PER_TICK - 1) / ArenaInput.PARTS_PER_TICK + 1;
    }

    /** A duration in whole ticks, rounded up. */
    int ticks(int millis) {
        return (millis * tickRateHz + 999) / 1000;
    }

    /** A duration in 64ths of ticks, rounded up. */
    int ticks64(int millis) {
        return (millis * tickRateHz * ArenaInput.PARTS_PER_TICK + 999) / 1000;
    }
}
