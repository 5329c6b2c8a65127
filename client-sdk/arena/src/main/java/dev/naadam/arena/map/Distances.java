package dev.naadam.arena.map;

import java.util.Arrays;

/**
 * How far it is from every square metre to the nearest of some goals, along the shortest way around the walls. Steps go to all
 * eight neighbours, slanted ones only where neither corner is cut. Made once and filled again; used by one thread.
 *
 * <p>Distances are whole fifths of a metre: 5 for a straight step, 7 for a slanted one, which is within 1 % of the truth.
 * Filled in their order as by Edsger Dijkstra, "A Note on Two Problems in Connexion with Graphs" (1959), but without a
 * heap: as there are two lengths of steps, what is reached by steps of one length comes in order by itself, and two queues are
 * enough. 10 KB, because every bot has one.
 */
public final class Distances {

    /** Units of a distance in a metre. */
    public static final int PER_METRE = 5;

    /** The distance of what cannot be reached. */
    public static final int UNREACHED = Integer.MAX_VALUE;

    private static final int STRAIGHT = PER_METRE;
    private static final int SLANTED = 7;
    private static final int[] STEP_X = {1, 0, -1, 0, 1, -1, -1, 1};
    private static final int[] STEP_Y = {0, 1, 0, -1, 1, 1, -1, -1};
    private static final int CELLS = ArenaMap.METRES * ArenaMap.METRES;

    /** Nothing on a map is this far, in a {@code char} of its own. */
    private static final char FAR = Character.MAX_VALUE;

    private final ArenaMap map;
    private final char[] distance = new char[CELLS];
    private final char[] straight = new char[CELLS];
    private final char[] slanted = new char[CELLS];
    private int straightEnd;
    private int slantedEnd;

    /** On this map, nothing reached yet. */
    public Distances(ArenaMap map) {
        this.map = map;
        clear();
    }

    /** Fills in the ways to one square metre; a wall is reached from nowhere. */
    public Distances to(int x, int y) {
        clear();
        offerStraight(x, y, 0);
        spread();
        return this;
    }

    /** Fills in the ways to the nearest square metre of an area. */
    public Distances to(Area area) {
        clear();
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                offerStraight(x, y, 0);
            }
        }
        spread();
        return this;
    }

    /** Fifths of a metre from a square metre to the goal, or {@link #UNREACHED}. */
    public int from(int x, int y) {
        return map.isWall(x, y) || distance[y * ArenaMap.METRES + x] == FAR
                ? UNREACHED
                : distance[y * ArenaMap.METRES + x];
    }

    /** A step (0 to 7) on a shortest way from a square metre to the goal; -1 at the goal and where no way leads. */
    public int stepFrom(int x, int y) {
        int here = from(x, y);
        if (here == 0 || here == UNREACHED) {
            return -1;
        }
        int step = 0;
        while (!isStep(x, y, step) || from(x + STEP_X[step], y + STEP_Y[step]) + length(step) != here) {
            step++;
        }
        return step;
    }

    /** Where a step leads, -1 to 1. */
    public static int stepX(int step) {
        return STEP_X[step];
    }

    /** Like {@link #stepX}. */
    public static int stepY(int step) {
        return STEP_Y[step];
    }

    private void clear() {
        Arrays.fill(distance, FAR);
        straightEnd = 0;
        slantedEnd = 0;
    }

    private void spread() {
        int nextStraight = 0;
        int nextSlanted = 0;
        while (nextStraight < straightEnd || nextSlanted < slantedEnd) {
            boolean isSlantedFirst = nextStraight == straightEnd
                    || (nextSlanted < slantedEnd && distance[slanted[nextSlanted]] < distance[straight[nextStraight]]);
            spreadFrom(isSlantedFirst ? slanted[nextSlanted++] : straight[nextStraight++]);
        }
    }

    private void spreadFrom(int cell) {
        int x = cell % ArenaMap.METRES;
        int y = cell / ArenaMap.METRES;
        for (int step = 0; step < STEP_X.length; step++) {
            if (!isStep(x, y, step)) {
                continue;
            }
            if (length(step) == STRAIGHT) {
                offerStraight(x + STEP_X[step], y + STEP_Y[step], distance[cell] + STRAIGHT);
            } else {
                offerSlanted(x + STEP_X[step], y + STEP_Y[step], distance[cell] + SLANTED);
            }
        }
    }

    private void offerStraight(int x, int y, int candidate) {
        if (improves(x, y, candidate)) {
            straight[straightEnd++] = (char) (y * ArenaMap.METRES + x);
        }
    }

    private void offerSlanted(int x, int y, int candidate) {
        if (improves(x, y, candidate)) {
            slanted[slantedEnd++] = (char) (y * ArenaMap.METRES + x);
        }
    }

    private boolean improves(int x, int y, int candidate) {
        int cell = y * ArenaMap.METRES + x;
        if (map.isWall(x, y) || distance[cell] <= candidate) {
            return false;
        }
        distance[cell] = (char) candidate;
        return true;
    }

    private boolean isStep(int x, int y, int step) {
        return !map.isWall(x + STEP_X[step], y + STEP_Y[step])
                && !map.isWall(x + STEP_X[step], y)
                && !map.isWall(x, y + STEP_Y[step]);
    }

    private static int length(int step) {
        return step < 4 ? STRAIGHT : SLANTED;
    }
}
