package dev.naadam.arena.bot;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.Fixed;

/**
 * Finds the nearest square metre that known enemies do not see, straight ahead and so near that going there is worth it.
 * Tries the squares in rings around the bot; bounded by their number.
 */
final class Cover {

    private static final int MAX_METRES = 6;

    /** An enemy seen or heard longer ago is elsewhere by now. */
    private static final int THREAT_MILLIS = 3000;

    private final Scene scene;
    private final Memory memory;
    private int cellX;
    private int cellY;

    Cover(Scene scene, Memory memory) {
        this.scene = scene;
        this.memory = memory;
    }

    /** Looks for one; false if there is none. */
    boolean find() {
        for (int ring = 0; ring <= MAX_METRES; ring++) {
            for (int dy = -ring; dy <= ring; dy++) {
                int stride = dy == -ring || dy == ring ? 1 : Math.max(1, 2 * ring);
                for (int dx = -ring; dx <= ring; dx += stride) {
                    if (isCover(scene.cellX() + dx, scene.cellY() + dy)) {
                        cellX = scene.cellX() + dx;
                        cellY = scene.cellY() + dy;
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What was found. */
    int cellX() {
        return cellX;
    }

    int cellY() {
        return cellY;
    }

    private boolean isCover(int candidateX, int candidateY) {
        ArenaMap map = scene.map();
        if (map.isWall(candidateX, candidateY)) {
            return false;
        }
        long x = Fixed.of(candidateX) + Fixed.ONE / 2;
        long y = Fixed.of(candidateY) + Fixed.ONE / 2;
        for (int enemy = 0; enemy < ArenaView.MAX_PLAYERS; enemy++) {
            if (memory.isKnown(enemy, THREAT_MILLIS) && map.isClear(memory.x(enemy), memory.y(enemy), x, y)) {
                return false;
            }
        }
        return map.isClear(scene.x(), scene.y(), x, y);
    }
}
