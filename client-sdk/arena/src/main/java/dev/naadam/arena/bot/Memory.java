package dev.naadam.arena.bot;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;

/**
 * What a bot knows of enemies that it saw or heard in this round, and how long ago; and where mates fell or fight, which is
 * all the team tells each other.
 */
final class Memory {

    private static final int NEVER = -1_000_000;

    /** Over this time speed is measured: over one tick the grid of a view is coarser than the step. */
    private static final int SPEED_MILLIS = 100;

    private final Scene scene;
    private final long[] x = new long[ArenaView.MAX_PLAYERS];
    private final long[] y = new long[ArenaView.MAX_PLAYERS];
    private final long[] knownTick = new long[ArenaView.MAX_PLAYERS];
    private final long[] seenTick = new long[ArenaView.MAX_PLAYERS];
    private final long[] sinceTick = new long[ArenaView.MAX_PLAYERS];
    private final long[] speedTick = new long[ArenaView.MAX_PLAYERS];
    private final long[] speedFromX = new long[ArenaView.MAX_PLAYERS];
    private final long[] speedFromY = new long[ArenaView.MAX_PLAYERS];
    private final long[] velocityX = new long[ArenaView.MAX_PLAYERS];
    private final long[] velocityY = new long[ArenaView.MAX_PLAYERS];
    private final boolean[] wasAlive = new boolean[ArenaView.MAX_PLAYERS];
    private final long[] mateX = new long[ArenaView.MAX_PLAYERS];
    private final long[] mateY = new long[ArenaView.MAX_PLAYERS];
    private long alarmTick = NEVER;
    private long alarmX;
    private long alarmY;

    Memory(Scene scene) {
        this.scene = scene;
        forget();
    }

    /** A new round: everybody is elsewhere. */
    void forget() {
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            knownTick[other] = NEVER;
            seenTick[other] = NEVER;
            wasAlive[other] = false;
        }
        alarmTick = NEVER;
    }

    /** Takes in what is seen and heard now. */
    void update() {
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            if (other == scene.slot() || !scene.isPresent(other)) {
                continue;
            }
            if (scene.isMate(other)) {
                updateMate(other);
            } else if (!scene.isAlive(other)) {
                knownTick[other] = NEVER;
                seenTick[other] = NEVER;
            } else if (scene.isSeen(other)) {
                see(other);
            } else if (scene.soundOf(other) != 0) {
                know(other, scene.soundX(other), scene.soundY(other));
            }
        }
    }

    /** Whether an enemy is in sight now. */
    boolean sees(int enemy) {
        return seenTick[enemy] == scene.tick();
    }

    /** Whether any enemy is in sight now. */
    boolean seesAny() {
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            if (sees(other)) {
                return true;
            }
        }
        return false;
    }

    /** Ticks that an enemy has been in sight without a break. */
    long watchedTicks(int enemy) {
        return scene.tick() - sinceTick[enemy];
    }

    /** The enemy that was seen or heard last, at most so many milliseconds ago; -1 for none. */
    int newest(int millis) {
        int newest = -1;
        for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
            if (isKnown(other, millis) && (newest < 0 || knownTick[other] > knownTick[newest])) {
                newest = other;
            }
        }
        return newest;
    }

    boolean isKnown(int enemy, int millis) {
        return scene.tick() - knownTick[enemy] <= scene.ticks(millis);
    }

    /** Where an enemy was when it was last seen or heard. */
    long x(int enemy) {
        return x[enemy];
    }

    long y(int enemy) {
        return y[enemy];
    }

    /** Metres per second when it was last seen. */
    long velocityX(int enemy) {
        return velocityX[enemy];
    }

    long velocityY(int enemy) {
        return velocityY[enemy];
    }

    /** Whether a mate fought or fell within so many milliseconds, and then where. */
    boolean isAlarmed(int millis) {
        return scene.tick() - alarmTick <= scene.ticks(millis);
    }

    long alarmX() {
        return alarmX;
    }

    long alarmY() {
        return alarmY;
    }

    private void updateMate(int mate) {
        boolean isAlive = scene.isAlive(mate);
        if (isAlive) {
            mateX[mate] = scene.xOf(mate);
            mateY[mate] = scene.yOf(mate);
        }
        boolean hasFallen = wasAlive[mate] && !isAlive;
        if (hasFallen || (isAlive && scene.soundOf(mate) == ArenaView.SOUND_SHOT)) {
            alarmTick = scene.tick();
            alarmX = mateX[mate];
            alarmY = mateY[mate];
        }
        wasAlive[mate] = isAlive;
    }

    private void see(int enemy) {
        long tick = scene.tick();
        long gone = tick - seenTick[enemy];
        if (gone > scene.ticks(500)) {
            sinceTick[enemy] = tick;
            speedTick[enemy] = NEVER;
            velocityX[enemy] = 0;
            velocityY[enemy] = 0;
        } else {
            // out of sight for a moment: who expects it back is quicker, but not at once on it
            sinceTick[enemy] += Math.max(0, gone - 1) / 2;
        }
        seenTick[enemy] = tick;
        know(enemy, scene.xOf(enemy), scene.yOf(enemy));
        measureSpeed(enemy);
    }

    private void know(int enemy, long placeX, long placeY) {
        x[enemy] = placeX;
        y[enemy] = placeY;
        knownTick[enemy] = scene.tick();
    }

    private void measureSpeed(int enemy) {
        long ticks = scene.tick() - speedTick[enemy];
        int enough = scene.ticks(SPEED_MILLIS);
        if (ticks < enough) {
            return;
        }
        if (ticks <= 4L * enough) {
            velocityX[enemy] = (x[enemy] - speedFromX[enemy]) * scene.tickRateHz() / ticks;
            velocityY[enemy] = (y[enemy] - speedFromY[enemy]) * scene.tickRateHz() / ticks;
        }
        speedTick[enemy] = scene.tick();
        speedFromX[enemy] = x[enemy];
        speedFromY[enemy] = y[enemy];
    }

    /** Squared distance in {@link Fixed} metres squared, for comparing. */
    long squareTo(int enemy) {
        long dx = x[enemy] - scene.x();
        long dy = y[enemy] - scene.y();
        return dx * dx + dy * dy;
    }
}
