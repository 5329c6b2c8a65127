package dev.naadam.arena.map;

import dev.naadam.game.Fixed;

/**
 * A rectangle of whole square metres.
 *
 * @param x left edge, metres from the corner of the map
 * @param y lower edge
 * @param width to the right, at least 1
 * @param height upwards, at least 1
 */
public record Area(int x, int y, int width, int height) {

    /** Number of square metres. */
    public int cells() {
        return width * height;
    }

    /** Whether a point lies inside or on the left or lower edge; {@link Fixed} metres. */
    public boolean contains(long pointX, long pointY) {
        return containsCell((int) (pointX >> 16), (int) (pointY >> 16));
    }

    /** Whether the square metre at these whole metres is part of it. */
    public boolean containsCell(int cellX, int cellY) {
        return cellX >= x && cellX < x + width && cellY >= y && cellY < y + height;
    }

    /** Whether the two have a square metre in common. */
    public boolean overlaps(Area other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    /** The middle of one of its square metres, {@link Fixed} metres; 0 to {@code cells() - 1}, row by row. */
    public long placeX(int cell) {
        return Fixed.of(x + cell % width) + Fixed.ONE / 2;
    }

    /** Like {@link #placeX}. */
    public long placeY(int cell) {
        return Fixed.of(y + cell / width) + Fixed.ONE / 2;
    }

    /** The middle of the whole, {@link Fixed} metres. */
    public long middleX() {
        return Fixed.of(2 * x + width) / 2;
    }

    /** Like {@link #middleX}. */
    public long middleY() {
        return Fixed.of(2 * y + height) / 2;
    }
}
