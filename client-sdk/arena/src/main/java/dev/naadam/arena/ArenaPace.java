package dev.naadam.arena;

import dev.naadam.game.GameSetup;

/** The rules' durations and the setup's limits in ticks of one match. */
record ArenaPace(
        int tickRateHz,
        int shotLifeTicks,
        int cooldownTicks,
        int reloadTicks,
        int respawnTicks,
        int timeLimitTicks,
        int scoreLimit) {

    /** For a setup that {@link ArenaOptions#check} accepted. */
    static ArenaPace of(ArenaRules rules, GameSetup setup) {
        int tickRateHz = setup.tickRateHz();
        return new ArenaPace(
                tickRateHz,
                ticks(rules.shotLifeMillis(), tickRateHz),
                ticks(rules.cooldownMillis(), tickRateHz),
                ticks(rules.reloadMillis(), tickRateHz),
                ticks(rules.respawnMillis(), tickRateHz),
                ArenaOptions.timeLimitSeconds(rules, setup) * tickRateHz,
                ArenaOptions.scoreLimit(rules, setup));
    }

    /** Rounded up: rounded to the nearest, a 100 ms cool-down at 24 Hz would let 12 shots fly at once and not 10. */
    private static int ticks(int millis, int tickRateHz) {
        return (millis * tickRateHz + 999) / 1000;
    }
}
