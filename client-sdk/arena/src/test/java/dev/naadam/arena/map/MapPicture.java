package dev.naadam.arena.map;

/** Draws a map as text, a character a square metre, north up: {@code #} wall, {@code >} attackers, {@code <} defenders. */
public final class MapPicture {

    private MapPicture() {}

    /** The picture, one line per metre. */
    public static String of(ArenaMap map) {
        StringBuilder picture = new StringBuilder();
        for (int y = ArenaMap.METRES - 1; y >= 0; y--) {
            for (int x = 0; x < ArenaMap.METRES; x++) {
                picture.append(symbol(map, x, y));
            }
            picture.append('\n');
        }
        return picture.toString();
    }

    private static char symbol(ArenaMap map, int x, int y) {
        if (map.isWall(x, y)) {
            return '#';
        }
        if (map.attackSpawn().containsCell(x, y)) {
            return '>';
        }
        if (map.defendSpawn().containsCell(x, y)) {
            return '<';
        }
        return map.site(0).containsCell(x, y) ? 'A' : map.site(1).containsCell(x, y) ? 'B' : '.';
    }
}
