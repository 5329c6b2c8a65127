package dev.naadam.arena.workload;

import dev.naadam.game.GameSetup;

/** The rules' durations and the setup's limit in ticks of one match. */
record Pace(
        int tickRateHz, int shotLifeTicks, int cooldownTicks, int reloadTicks, int respawnTicks, int timeLimitTicks) {

    /** For a setup that {@link Options#check} accepted. */
    static Pace of(GameSetup setup) {
        int tickRateHz = setup.tickRateHz();
        return new Pace(
                tickRateHz,
                ticks(Rules.SHOT_LIFE_MILLIS, tickRateHz),
                ticks(Rules.COOLDOWN_MILLIS, tickRateHz),
                ticks(Rules.RELOAD_MILLIS, tickRateHz),
                ticks(Rules.RESPAWN_MILLIS, tickRateHz),
                Options.timeLimitSeconds(setup) * tickRateHz);
    }

    /** Rounded up: rounded to the nearest, a 100 ms cool-down at 24 Hz would let 12 shots fly at once and not 10. */
    private static int ticks(int millis, int tickRateHz) {
        return (millis * tickRateHz + 999) / 1000;
    }
}
