package dev.naadam.arena;

import java.util.Arrays;

/** The shortest way around the walls to one place: every square metre's distance to it, found once per place. */
final class BotRoute {

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final ArenaMap map;
    private final int metres;
    private final int[] distance;
    private final int[] queue;

    BotRoute(ArenaMap map, int metres) {
        this.map = map;
        this.metres = metres;
        this.distance = new int[metres * metres];
        this.queue = new int[metres * metres];
    }

    /** Finds the ways to a free square metre, breadth first. */
    void leadTo(int goalX, int goalY) {
        Arrays.fill(distance, UNREACHED);
        int tail = 0;
        queue[tail++] = goalY * metres + goalX;
        distance[goalY * metres + goalX] = 0;
        for (int head = 0; head < tail; head++) {
            int cell = queue[head];
            for (int side = 0; side < 4; side++) {
                int x = cell % metres + stepX(side);
                int y = cell / metres + stepY(side);
                if (isFree(x, y) && distance[y * metres + x] == UNREACHED) {
                    distance[y * metres + x] = distance[cell] + 1;
                    queue[tail++] = y * metres + x;
                }
            }
        }
    }

    /** Metres to go from here, along the way. */
    int metresFrom(int x, int y) {
        return distance[y * metres + x];
    }

    /** The side of a square, 0 to 3, that is nearer to the goal; -1 at the goal. */
    int sideFrom(int x, int y) {
        for (int side = 0; side < 4; side++) {
            int nextX = x + stepX(side);
            int nextY = y + stepY(side);
            if (isFree(nextX, nextY) && metresFrom(nextX, nextY) < metresFrom(x, y)) {
                return side;
            }
        }
        return -1;
    }

    static int stepX(int side) {
        return side == 0 ? 1 : side == 2 ? -1 : 0;
    }

    static int stepY(int side) {
        return side == 1 ? 1 : side == 3 ? -1 : 0;
    }

    private boolean isFree(int x, int y) {
        return x >= 0 && y >= 0 && x < metres && y < metres && !map.isWall(x, y);
    }
}
