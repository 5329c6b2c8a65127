package dev.naadam.arena.match;

import dev.naadam.arena.map.ArenaMap;
import dev.naadam.game.Fixed;

/**
 * Who sees what. A player sees a point if no wall and no smoke is between, or would be if one end or both stood a metre aside:
 * that is as far as a player runs in 200 ms, so that an enemy is on the screen before it has come around the corner.
 */
final class Sight {

    /** Less than a wall is thick with a player's radius, so that no end ever comes out on a wall's other side. */
    private static final long MARGIN = Fixed.ONE;

    private final MatchState state;
    private final ArenaMap map;
    private final Smokes smokes;

    Sight(MatchState state, ArenaMap map, Smokes smokes) {
        this.state = state;
        this.map = map;
        this.smokes = smokes;
    }

    /** Only the living see and are seen. Team mates see each other always, but nobody sees with a team mate's eyes. */
    boolean sees(int viewer, int other) {
        return state.isAlive(other)
                && (!state.areEnemies(viewer, other) || seesPlace(viewer, state.x[other], state.y[other]));
    }

    boolean seesPlace(int viewer, long x, long y) {
        if (!state.isAlive(viewer)) {
            return false;
        }
        long eyeX = state.x[viewer];
        long eyeY = state.y[viewer];
        if (isClear(eyeX, eyeY, x, y)) {
            return true;
        }
        long dx = x - eyeX;
        long dy = y - eyeY;
        long distance = Math.max(1, Fixed.sqrt(dx * dx + dy * dy) >> 8);
        long asideX = -dy * MARGIN / distance;
        long asideY = dx * MARGIN / distance;
        return seesFromAside(viewer, x, y, asideX, asideY) || seesFromAside(viewer, x, y, -asideX, -asideY);
    }

    private boolean seesFromAside(int viewer, long x, long y, long asideX, long asideY) {
        long eyeX = state.x[viewer];
        long eyeY = state.y[viewer];
        return isClear(eyeX + asideX, eyeY + asideY, x + asideX, y + asideY)
                || isClear(eyeX, eyeY, x + asideX, y + asideY)
                || isClear(eyeX + asideX, eyeY + asideY, x, y);
    }

    private boolean isClear(long fromX, long fromY, long toX, long toY) {
        return map.isClear(fromX, fromY, toX, toY) && !smokes.block(fromX, fromY, toX, toY);
    }
}
