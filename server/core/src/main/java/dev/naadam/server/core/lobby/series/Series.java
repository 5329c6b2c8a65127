package dev.naadam.server.core.lobby.series;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The maps of a series, in the order in which they are played. Only the last of those that were begun can change.
 *
 * @param maps those that may be played; empty: not chosen yet
 */
public record Series(List<SeriesMap> maps) {

    /** Before anything was chosen. */
    public static final Series EMPTY = new Series(List.of());

    public Series {
        maps = List.copyOf(maps);
    }

    /** One with these maps, none of which was played. */
    public static Series of(List<PlannedMap> plans) {
        List<SeriesMap> maps = new ArrayList<>();
        for (PlannedMap plan : plans) {
            maps.add(SeriesMap.of(plan));
        }
        return new Series(maps);
    }

    /** Maps that a team has won. */
    public int wins(Corner corner) {
        int wins = 0;
        for (SeriesMap map : maps) {
            wins += map.winner() == corner ? 1 : 0;
        }
        return wins;
    }

    /** The number of the map that is played now or next, from 1. */
    public int currentNumber() {
        return wins(Corner.A) + wins(Corner.B) + 1;
    }

    /** The map that is played now or next; only while the series is not decided. */
    public SeriesMap current() {
        return maps.get(currentNumber() - 1);
    }

    /** The number of the next session of the current map, from 1. */
    public int nextTry() {
        return current().tries().size() + 1;
    }

    /** The session with this id in which a map was to be played; null: none. */
    public @Nullable MatchTry tried(int map, UUID match) {
        if (map < 1 || map > maps.size()) {
            return null;
        }
        for (MatchTry tried : maps.get(map - 1).tries()) {
            if (tried.match().equals(match)) {
                return tried;
            }
        }
        return null;
    }

    /** The session that is not over; null: none. */
    public @Nullable MatchTry openTry() {
        for (SeriesMap map : maps) {
            MatchTry last = map.lastTry();
            if (last != null && !last.fate().isOver()) {
                return last;
            }
        }
        return null;
    }

    /** With another session for the current map. */
    public Series made(MatchTry made) {
        return with(current().with(made));
    }

    /** With another fate of the newest session. */
    public Series fated(MatchTry.Fate fate) {
        SeriesMap map = current();
        return with(map.withLast(map.tries().getLast().as(fate)));
    }

    /** With what the newest session reported. */
    public Series reported(MapReport report) {
        SeriesMap map = current();
        return with(map.withLast(map.tries().getLast().reported(report)));
    }

    /** With as many tries at the current map as at the beginning. */
    public Series granted() {
        return with(current().granted());
    }

    private Series with(SeriesMap changed) {
        List<SeriesMap> others = new ArrayList<>(maps);
        others.set(currentNumber() - 1, changed);
        return new Series(others);
    }
}
