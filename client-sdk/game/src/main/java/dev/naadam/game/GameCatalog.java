package dev.naadam.game;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The games that a program knows, by name. Immutable, safe for all threads; handed to whoever looks games up. */
public final class GameCatalog {

    private final SortedMap<String, Game> games;

    private GameCatalog(SortedMap<String, Game> games) {
        this.games = Collections.unmodifiableSortedMap(games);
    }

    /** A catalogue of these. {@link IllegalStateException} naming both if two share a name. */
    public static GameCatalog of(Iterable<? extends Game> games) {
        SortedMap<String, Game> byName = new TreeMap<>();
        for (Game game : games) {
            Game other = byName.putIfAbsent(game.name(), game);
            if (other != null) {
                throw new IllegalStateException("game " + game.name() + ": claimed by both "
                        + other.getClass().getName() + " and " + game.getClass().getName());
            }
        }
        return new GameCatalog(byName);
    }

    /** The game of that name. */
    public Optional<Game> find(String name) {
        return Optional.ofNullable(games.get(name));
    }

    /** The names, sorted. */
    public List<String> names() {
        return List.copyOf(games.keySet());
    }

    /** All games by name, sorted. */
    public SortedMap<String, Game> byName() {
        return games;
    }
}
