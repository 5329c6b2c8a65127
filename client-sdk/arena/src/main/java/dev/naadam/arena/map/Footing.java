package dev.naadam.arena.map;

import dev.naadam.game.Fixed;

/**
 * Where a player may stand: a circle that walls push out along the shortest way, so that who runs into one at an angle
 * slides along it. Faces go before corners: else the corner between two squares of one straight wall would stop a player
 * who slides over it. Made once and reused by one thread; positions are {@link Fixed} metres.
 */
public final class Footing {

    /** Of a player: smaller than half a metre, so that a gap of one metre lets players through. */
    public static final long RADIUS = Fixed.ONE * 2 / 5;

    private final ArenaMap map;
    private long x;
    private long y;

    /** Nobody yet. */
    public Footing(ArenaMap map) {
        this.map = map;
    }

    /** Puts a player down; moves less than {@link #RADIUS} long cannot pass a wall. */
    public void put(long wishX, long wishY) {
        x = wishX;
        y = wishY;
        pushOut(true);
        pushOut(false);
    }

    /** Where the player then stands. */
    public long x() {
        return x;
    }

    /** Like {@link #x}. */
    public long y() {
        return y;
    }

    private void pushOut(boolean faces) {
        int middleX = (int) (x >> 16);
        int middleY = (int) (y >> 16);
        for (int cellY = middleY - 1; cellY <= middleY + 1; cellY++) {
            for (int cellX = middleX - 1; cellX <= middleX + 1; cellX++) {
                boolean isFace = cellX == middleX || cellY == middleY;
                if (isFace == faces && map.isWall(cellX, cellY)) {
                    pushOutOf(cellX, cellY);
                }
            }
        }
    }

    private void pushOutOf(int cellX, int cellY) {
        long nearX = Math.max(Fixed.of(cellX), Math.min(Fixed.of(cellX + 1), x));
        long nearY = Math.max(Fixed.of(cellY), Math.min(Fixed.of(cellY + 1), y));
        long dx = x - nearX;
        long dy = y - nearY;
        long square = dx * dx + dy * dy;
        if (square == 0 || square >= RADIUS * RADIUS) {
            return;
        }
        // the square of a Fixed has 32 binary places: 16 too many for Fixed.sqrt, whose root has 8 of them
        long distance = Math.max(1, Fixed.sqrt(square) >> 8);
        x = nearX + dx * RADIUS / distance;
        y = nearY + dy * RADIUS / distance;
    }
}
