package dev.naadam.arena.map;

import dev.naadam.game.Fixed;
import java.util.Arrays;
import java.util.List;

/**
 * A square map: where its walls are, where the sides start, and the two sites that a banner is raised on. Every square
 * metre is free or wall, and everything outside is wall. Positions are {@link Fixed} metres from the lower left corner.
 * Immutable, safe for all threads.
 */
public final class ArenaMap {

    /** Length of each edge. */
    public static final int METRES = 40;

    /** Number of sites: A is 0, B is 1. */
    public static final int SITES = 2;

    private final String id;
    private final String name;
    private final boolean[] walls = new boolean[METRES * METRES];
    private final Area attackSpawn;
    private final Area defendSpawn;
    private final List<Area> sites;

    /** A map whose areas lie on it and free of walls, as {@link MapReader} makes sure. */
    ArenaMap(String id, String name, List<Area> walls, Area attackSpawn, Area defendSpawn, List<Area> sites) {
        this.id = id;
        this.name = name;
        this.attackSpawn = attackSpawn;
        this.defendSpawn = defendSpawn;
        this.sites = List.copyOf(sites);
        for (Area wall : walls) {
            for (int y = wall.y(); y < wall.y() + wall.height(); y++) {
                Arrays.fill(this.walls, y * METRES + wall.x(), y * METRES + wall.x() + wall.width(), true);
            }
        }
    }

    /** Value of the option {@code map}. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String name() {
        return name;
    }

    /** Where the attackers start: free, with room for a team. */
    public Area attackSpawn() {
        return attackSpawn;
    }

    /** Where the defenders start: free, with room for a team. */
    public Area defendSpawn() {
        return defendSpawn;
    }

    /** A site, free of walls; 0 to {@link #SITES} - 1. */
    public Area site(int site) {
        return sites.get(site);
    }

    /** The site that a point lies in, or -1. */
    public int siteAt(long x, long y) {
        for (int site = 0; site < SITES; site++) {
            if (sites.get(site).contains(x, y)) {
                return site;
            }
        }
        return -1;
    }

    /** Whether the square metre at these whole metres is wall. */
    public boolean isWall(int x, int y) {
        return x < 0 || y < 0 || x >= METRES || y >= METRES || walls[y * METRES + x];
    }

    /** Whether a point lies in a wall. */
    public boolean isInWall(long x, long y) {
        return isWall(cell(x), cell(y));
    }

    /**
     * Whether no wall is between two points; each end sees the other, or neither does. A line through the
     * very corner of a wall passes; one between two walls that touch at their corners does not.
     *
     * <p>Walks the squares that the line crosses, after John Amanatides and Andrew Woo, "A Fast Voxel Traversal
     * Algorithm for Ray Tracing", Eurographics 1987, with cross products in place of their quotients, so that no
     * rounding decides.
     */
    public boolean isClear(long fromX, long fromY, long toX, long toY) {
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

    /**
     * How far it is from a point to the first wall in a direction, {@link Fixed} metres rounded down; 0 inside of a wall.
     * The same walk as {@link #isClear}, with the same rule for corners.
     *
     * @param angle any, in 1/{@link Fixed#TURN} turns
     */
    public long metresToWall(long fromX, long fromY, int angle) {
        int x = cell(fromX);
        int y = cell(fromY);
        long cos = Fixed.cos(angle);
        long sin = Fixed.sin(angle);
        long runX = Math.abs(cos);
        long runY = Math.abs(sin);
        int stepX = Long.signum(cos);
        int stepY = Long.signum(sin);
        long metres = 0;
        while (!isWall(x, y)) {
            long edgeX = toEdge(fromX, x, stepX);
            long edgeY = toEdge(fromY, y, stepY);
            long across = stepX == 0 ? Long.MAX_VALUE : edgeX * runY;
            long along = stepY == 0 ? Long.MAX_VALUE : edgeY * runX;
            metres = across <= along ? Fixed.div(edgeX, runX) : Fixed.div(edgeY, runY);
            if (across == along && isWall(x + stepX, y) && isWall(x, y + stepY)) {
                break;
            }
            x += across <= along ? stepX : 0;
            y += along <= across ? stepY : 0;
        }
        return metres;
    }

    private static long toEdge(long from, int cell, int step) {
        return step > 0 ? Fixed.of(cell + 1) - from : from - Fixed.of(cell);
    }

    private static int cell(long position) {
        return (int) (position >> 16);
    }
}
