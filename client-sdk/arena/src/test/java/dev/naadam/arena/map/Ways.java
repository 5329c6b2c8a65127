package dev.naadam.arena.map;

import java.util.ArrayDeque;
import java.util.Deque;

/** Asks whether attackers still come to a site when five metres of the map are shut. */
final class Ways {

    private static final int SHUT_METRES = 2;

    private final ArenaMap map;

    Ways(ArenaMap map) {
        this.map = map;
    }

    /** Whether there is a way while all around a place is shut; true where that would shut the spawn or the site itself. */
    boolean isOpen(int site, int shutX, int shutY) {
        Area goal = map.site(site);
        Area start = map.attackSpawn();
        if (isNear(goal, shutX, shutY) || isNear(start, shutX, shutY)) {
            return true;
        }
        boolean[] seen = new boolean[ArenaMap.METRES * ArenaMap.METRES];
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.add(start.y() * ArenaMap.METRES + start.x());
        while (!waiting.isEmpty()) {
            int cell = waiting.remove();
            int x = cell % ArenaMap.METRES;
            int y = cell / ArenaMap.METRES;
            boolean isShut = Math.abs(x - shutX) <= SHUT_METRES && Math.abs(y - shutY) <= SHUT_METRES;
            if (seen[cell] || map.isWall(x, y) || isShut) {
                continue;
            }
            if (goal.containsCell(x, y)) {
                return true;
            }
            seen[cell] = true;
            for (int step = 0; step < 4; step++) {
                int nextX = x + Distances.stepX(step);
                int nextY = y + Distances.stepY(step);
                if (!map.isWall(nextX, nextY)) {
                    waiting.add(nextY * ArenaMap.METRES + nextX);
                }
            }
        }
        return false;
    }

    private static boolean isNear(Area area, int x, int y) {
        int far = SHUT_METRES + 1;
        return x >= area.x() - far
                && x < area.x() + area.width() + far
                && y >= area.y() - far
                && y < area.y() + area.height() + far;
    }
}
