package dev.naadam.arena;

import dev.naadam.game.Fixed;
import java.util.Arrays;
import java.util.List;

/**
 * Where the walls of a square map are: whole metres, each free or wall; everything outside is free. Positions are
 * {@link Fixed} metres. Immutable, safe for all threads.
 */
public final class ArenaMap {

    private final int metres;
    private final boolean[] walls;
    private final boolean hasWalls;

    /**
     * A rectangle of wall, in whole metres from the corner of the map.
     *
     * @param x left edge
     * @param y lower edge
     * @param width to the right
     * @param height upwards
     */
    public record Wall(int x, int y, int width, int height) {}

    /** A map of {@code metres} by {@code metres}, on which all {@code walls} must lie. */
    ArenaMap(int metres, List<Wall> walls) {
        this.metres = metres;
        this.walls = new boolean[metres * metres];
        this.hasWalls = !walls.isEmpty();
        for (Wall wall : walls) {
            for (int y = wall.y(); y < wall.y() + wall.height(); y++) {
                Arrays.fill(this.walls, y * metres + wall.x(), y * metres + wall.x() + wall.width(), true);
            }
        }
    }

    /** Whether anything is in the way anywhere. */
    boolean hasWalls() {
        return hasWalls;
    }

    /** Whether the square metre at these whole metres is wall. */
    public boolean isWall(int x, int y) {
        return x >= 0 && y >= 0 && x < metres && y < metres && walls[y * metres + x];
    }

    /** Whether a point lies in a wall. */
    boolean isInWall(long x, long y) {
        return isWall(cell(x), cell(y));
    }

    /**
     * Whether nothing is between two points; each end sees the other, or neither does. A line through the
     * very corner of a wall passes; one between two walls that touch at their corners does not.
     *
     * <p>Walks the squares that the line crosses, after John Amanatides and Andrew Woo, "A Fast Voxel Traversal
     * Algorithm for Ray Tracing", Eurographics 1987, with cross products in place of their quotients, so that no
     * rounding decides.
     */
    public boolean isClear(long fromX, long fromY, long toX, long toY) {
        if (!hasWalls) {
            return true;
        }
        int x = cell(fromX);
        int y = cell(fromY);
        int lastX = cell(toX);
        int lastY = cell(toY);
        if (isWall(x, y) || isWall(lastX, lastY)) {
            return false;
        }
        long runX = Math.abs(toX - fromX);
        long runY = Math.abs(toY - fromY);
        int stepX = Integer.compare(lastX, x);
        int stepY = Integer.compare(lastY, y);
        while (x != lastX || y != lastY) {
            long across = x == lastX ? Long.MAX_VALUE : toEdge(fromX, x, stepX) * runY;
            long along = y == lastY ? Long.MAX_VALUE : toEdge(fromY, y, stepY) * runX;
            if (across == along && isWall(x + stepX, y) && isWall(x, y + stepY)) {
                return false;
            }
            x += across <= along ? stepX : 0;
            y += along <= across ? stepY : 0;
            if (isWall(x, y)) {
                return false;
            }
        }
        return true;
    }

    private static long toEdge(long from, int cell, int step) {
        return step > 0 ? Fixed.of(cell + 1) - from : from - Fixed.of(cell);
    }

    private static int cell(long position) {
        return (int) (position >> 16);
    }
}
