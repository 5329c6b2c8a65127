package dev.naadam.arena.bot;

import dev.naadam.arena.map.Area;
import dev.naadam.arena.map.ArenaMap;
import dev.naadam.arena.map.ArenaMaps;
import dev.naadam.arena.map.Distances;
import dev.naadam.game.Fixed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a map means to the two sides: where to gather before a site, and from where to watch it. Worked out once per map;
 * immutable, shared by all bots on all threads. A place is a cell's number, y * 40 + x.
 */
final class Ground {

    /** Of the maps of the game, each made when its first bot is: tens of milliseconds once, and never in a tick. */
    private static final @Nullable Ground[] KNOWN =
            new @Nullable Ground[ArenaMaps.all().size()];

    private static final int PLACES = 6;
    private static final int CELLS = ArenaMap.METRES * ArenaMap.METRES;
    private static final int METRE = Distances.PER_METRE;

    /** Places of one kind are at least so far apart. */
    private static final int APART = 3;

    private static final int NEAR_METRES = 10;

    private final ArenaMap map;
    private final Distances fromAttack;
    private final Distances fromDefend;
    private final Site[] sites = new Site[ArenaMap.SITES];

    /** Places of one site: for attackers to gather at, for each side to watch it from, and to raise the banner on. */
    // never compared, and its arrays never leave this class
    @SuppressWarnings("ArrayRecordComponent")
    private record Site(Distances distances, int[] gather, int[] defend, int[] hold, int[] raise) {}

    private Ground(ArenaMap map) {
        this.map = map;
        this.fromAttack = new Distances(map).to(map.attackSpawn());
        this.fromDefend = new Distances(map).to(map.defendSpawn());
        for (int site = 0; site < ArenaMap.SITES; site++) {
            Distances distances = new Distances(map).to(map.site(site));
            int[] defend = watchPlaces(distances, fromAttack, fromDefend);
            sites[site] = new Site(
                    distances,
                    gatherPlaces(distances, defend),
                    defend,
                    watchPlaces(distances, fromDefend, fromAttack),
                    raisePlaces(map.site(site)));
        }
    }

    /** The ground of a map; safe for all threads. */
    static Ground of(ArenaMap map) {
        int index = ArenaMaps.all().indexOf(map);
        if (index < 0) {
            return new Ground(map);
        }
        synchronized (KNOWN) {
            Ground known = KNOWN[index];
            if (known == null) {
                known = new Ground(map);
                KNOWN[index] = known;
            }
            return known;
        }
    }

    static int x(int place) {
        return place % ArenaMap.METRES;
    }

    static int y(int place) {
        return place / ArenaMap.METRES;
    }

    /** Where an attacker waits for the others, out of sight of the site. */
    int gather(int site, int choice) {
        return choose(sites[site].gather, choice);
    }

    /** From where a defender watches the ways to a site. */
    int defend(int site, int choice) {
        return choose(sites[site].defend, choice);
    }

    /** From where an attacker guards a raised banner. */
    int hold(int site, int choice) {
        return choose(sites[site].hold, choice);
    }

    /** Where the banner can be raised, beside a wall if there is one. */
    int raise(int site, int choice) {
        return choose(sites[site].raise, choice);
    }

    /** Metres to go from a point to a site; {@link Fixed} metres. */
    int metresToSite(int site, long x, long y) {
        int distance = sites[site].distances.from((int) (x >> 16), (int) (y >> 16));
        return distance == Distances.UNREACHED ? distance : distance / METRE;
    }

    private static int choose(int[] places, int choice) {
        return places[choice % places.length];
    }

    /** Ten to sixteen metres before the site on the attackers' side, seen from few places that defend it. */
    private int[] gatherPlaces(Distances toSite, int[] defend) {
        int[] scores = new int[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            int far = toSite.from(x(cell), y(cell));
            if (far >= 10 * METRE && far <= 16 * METRE && isCloser(fromAttack, fromDefend, cell)) {
                scores[cell] = 100 + 2 * walls(cell);
                for (int place : defend) {
                    scores[cell] -= isClear(place, cell) ? 15 : 0;
                }
            }
        }
        return best(scores);
    }

    /**
     * Beside a wall within eight metres of the site, with its middle in sight: places that see much of the ground nearby where the
     * others come from, but are seen from little of it further away, so that who comes meets one defender after the other.
     */
    private int[] watchPlaces(Distances toSite, Distances fromThem, Distances fromUs) {
        int[] scores = new int[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            if (toSite.from(x(cell), y(cell)) <= 8 * METRE && walls(cell) > 0) {
                scores[cell] = Math.max(1, 1000 + exposure(cell, toSite, fromThem, fromUs));
            }
        }
        return best(scores);
    }

    /** Square metres nearer to them than to us that see a place: good within ten metres, bad further away. */
    private int exposure(int place, Distances toSite, Distances fromThem, Distances fromUs) {
        int score = 0;
        for (int cell = 0; cell < CELLS; cell += 2) {
            if (toSite.from(x(cell), y(cell)) <= 16 * METRE
                    && (isCloser(fromThem, fromUs, cell) || toSite.from(x(cell), y(cell)) == 0)
                    && isClear(place, cell)) {
                int dx = x(cell) - x(place);
                int dy = y(cell) - y(place);
                score += dx * dx + dy * dy <= NEAR_METRES * NEAR_METRES ? 3 : -8;
            }
        }
        return score;
    }

    private static boolean isCloser(Distances from, Distances than, int cell) {
        return from.from(x(cell), y(cell)) < than.from(x(cell), y(cell));
    }

    private boolean isClear(int from, int to) {
        return map.isClear(middle(x(from)), middle(y(from)), middle(x(to)), middle(y(to)));
    }

    private int[] raisePlaces(Area site) {
        int[] scores = new int[CELLS];
        for (int i = 0; i < site.cells(); i++) {
            int cell = (site.y() + i / site.width()) * ArenaMap.METRES + site.x() + i % site.width();
            scores[cell] = 1 + walls(cell);
        }
        return best(scores);
    }

    /** The highest scores, none near another; ties go to the lower number. */
    private static int[] best(int[] scores) {
        int[] places = new int[PLACES];
        int found = 0;
        while (found < PLACES) {
            int best = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                best = scores[cell] > scores[best] ? cell : best;
            }
            if (scores[best] == 0) {
                break;
            }
            places[found++] = best;
            for (int cell = 0; cell < CELLS; cell++) {
                if (Math.abs(x(cell) - x(best)) < APART && Math.abs(y(cell) - y(best)) < APART) {
                    scores[cell] = 0;
                }
            }
        }
        return Arrays.copyOf(places, found);
    }

    /** Walls around a square, 0 to 4. */
    private int walls(int cell) {
        int walls = 0;
        for (int step = 0; step < 4; step++) {
            walls += map.isWall(x(cell) + Distances.stepX(step), y(cell) + Distances.stepY(step)) ? 1 : 0;
        }
        return walls;
    }

    private static long middle(int cell) {
        return Steering.middle(cell);
    }
}
