package dev.naadam.arena;

import dev.naadam.game.Fixed;

/**
 * Who sees what. A player sees a point if nothing is between, or would be if one end or both stood a metre aside: that is as
 * far as a player runs in 200 ms, so that an enemy is on the screen before it has come around the corner.
 */
final class ArenaSight {

    /** Less than a wall is thick with a player's radius, so that no end ever comes out on a wall's other side. */
    private static final long MARGIN = Fixed.ONE;

    private final ArenaState state;
    private final ArenaMap map;

    ArenaSight(ArenaState state, ArenaMap map) {
        this.state = state;
        this.map = map;
    }

    /** Team mates see each other always, but nobody sees with a team mate's eyes. */
    boolean sees(int viewer, int other) {
        return state.teamOfSlot[viewer] == state.teamOfSlot[other] || sees(viewer, state.x[other], state.y[other]);
    }

    /**
     * Whether a viewer sees a shot of another. A row of a view says where a shot was fired, so that place must be in
     * sight; walls stop shots, so one that can hit where the viewer stands always comes from a place in sight.
     */
    boolean seesShot(int viewer, int owner, int row) {
        long step = Fixed.ONE / ArenaRules.GRID_PER_METRE;
        return state.teamOfSlot[viewer] == state.teamOfSlot[owner]
                || sees(viewer, state.shotX[row] * step, state.shotY[row] * step);
    }

    private boolean sees(int viewer, long x, long y) {
        long eyeX = state.x[viewer];
        long eyeY = state.y[viewer];
        if (map.isClear(eyeX, eyeY, x, y)) {
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
        return map.isClear(eyeX + asideX, eyeY + asideY, x + asideX, y + asideY)
                || map.isClear(eyeX, eyeY, x + asideX, y + asideY)
                || map.isClear(eyeX + asideX, eyeY + asideY, x, y);
    }
}
