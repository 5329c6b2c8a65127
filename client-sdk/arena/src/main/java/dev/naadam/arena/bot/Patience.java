package dev.naadam.arena.bot;

import dev.naadam.game.Fixed;

/**
 * Who has just seen somebody near lies in wait for it to come out again: the bold shortly, nobody for ever, or two would wait
 * for each other until time is up.
 */
final class Patience {

    private static final int MAX_WAIT_MILLIS = 3500;
    private static final int NEXT_MILLIS = 6000;
    private static final long NEAR = Fixed.of(15);

    private final Memory memory;
    private final int waitTicks;
    private final int nextTicks;
    private int waited;
    private int rested;

    Patience(Scene scene, Memory memory, Skill skill) {
        this.memory = memory;
        this.waitTicks = scene.ticks(MAX_WAIT_MILLIS * (100 - skill.boldPercent()) / 100);
        this.nextTicks = scene.ticks(NEXT_MILLIS);
    }

    /** Whether to stay in this tick; asked once in every tick without a fight. */
    boolean lasts() {
        int enemy = memory.newest(MAX_WAIT_MILLIS);
        if (enemy >= 0 && waited < waitTicks && memory.squareTo(enemy) < NEAR * NEAR) {
            waited++;
            rested = 0;
            return true;
        }
        if (++rested > nextTicks) {
            waited = 0;
        }
        return false;
    }
}
