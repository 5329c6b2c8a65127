package dev.naadam.arena.bot;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.Bearing;
import dev.naadam.arena.map.Distances;
import dev.naadam.arena.map.Footing;
import dev.naadam.game.Fixed;

/** Moves the stick: along the shortest way to a square metre, or aside. */
final class Steering {

    /** Squares looked ahead along the way, so that it becomes straight where the ground is open. */
    private static final int AHEAD = 6;

    private static final int FULL = 127;

    private final Scene scene;
    private final Distances way;
    private int goalX = -1;
    private int goalY = -1;
    private int stickX;
    private int stickY;

    Steering(Scene scene) {
        this.scene = scene;
        this.way = new Distances(scene.map());
    }

    int stickX() {
        return stickX;
    }

    int stickY() {
        return stickY;
    }

    boolean isMoving() {
        return stickX != 0 || stickY != 0;
    }

    void stand() {
        stickX = 0;
        stickY = 0;
    }

    /** Goes on towards a square metre; false once it stands there. */
    boolean goTo(int cellX, int cellY) {
        if (goalX != cellX || goalY != cellY) {
            goalX = cellX;
            goalY = cellY;
            way.to(cellX, cellY);
        }
        int x = scene.cellX();
        int y = scene.cellY();
        for (int i = 0; i < AHEAD && way.stepFrom(x, y) >= 0; i++) {
            int step = way.stepFrom(x, y);
            if (i > 0 && !isWide(x + Distances.stepX(step), y + Distances.stepY(step))) {
                break;
            }
            x += Distances.stepX(step);
            y += Distances.stepY(step);
        }
        return goStraight(middle(x), middle(y));
    }

    /** Metres to go by the way last taken. */
    int metresLeft() {
        int left = way.from(scene.cellX(), scene.cellY());
        return left == Distances.UNREACHED ? left : left / Distances.PER_METRE;
    }

    /** Goes straight to a point; false within a quarter of a metre of it. */
    boolean goStraight(long x, long y) {
        long dx = x - scene.x();
        long dy = y - scene.y();
        if (Math.abs(dx) < Fixed.ONE / 4 && Math.abs(dy) < Fixed.ONE / 4) {
            stand();
            return false;
        }
        push(Bearing.of(dx, dy));
        return true;
    }

    /** Pushes the stick fully in a direction. */
    void push(int angle) {
        stickX = (int) (Fixed.cos(angle) * FULL / Fixed.ONE);
        stickY = (int) (Fixed.sin(angle) * FULL / Fixed.ONE);
    }

    /** Whether at least a metre is free in a direction. */
    boolean isFree(int angle) {
        return scene.map().metresToWall(scene.x(), scene.y(), angle) > Fixed.ONE + Footing.RADIUS;
    }

    /** Whether the straight way to a square metre is as wide as a player. */
    private boolean isWide(int cellX, int cellY) {
        ArenaMap map = scene.map();
        int across = Bearing.of(middle(cellX) - scene.x(), middle(cellY) - scene.y()) + Fixed.TURN / 4;
        long asideX = Fixed.mul(Fixed.cos(across), Footing.RADIUS);
        long asideY = Fixed.mul(Fixed.sin(across), Footing.RADIUS);
        return isClear(map, cellX, cellY, asideX, asideY) && isClear(map, cellX, cellY, -asideX, -asideY);
    }

    private boolean isClear(ArenaMap map, int cellX, int cellY, long asideX, long asideY) {
        return map.isClear(scene.x() + asideX, scene.y() + asideY, middle(cellX) + asideX, middle(cellY) + asideY);
    }

    static long middle(int cell) {
        return Fixed.of(cell) + Fixed.ONE / 2;
    }
}
