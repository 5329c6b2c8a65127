package dev.naadam.game;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The games on the class path, found through {@link ServiceLoader}: by the thread's context class loader, or without
 * one by that of {@link Game}. Looked up anew in every call; ask when a match is created, not in a tick.
 */
public final class Games {

    private Games() {}

    /** The game of that name. {@link IllegalStateException} if two games share a name, whichever it is. */
    public static Optional<Game> find(String name) {
        return Optional.ofNullable(load().get(name));
    }

    /** The names of all games, sorted. {@link IllegalStateException} if two games share a name. */
    public static List<String> names() {
        return List.copyOf(load().keySet());
    }

    private static SortedMap<String, Game> load() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        SortedMap<String, Game> games = new TreeMap<>();
        for (Game game : ServiceLoader.load(Game.class, context == null ? Game.class.getClassLoader() : context)) {
            Game other = games.putIfAbsent(game.name(), game);
            if (other != null) {
                throw new IllegalStateException("game " + game.name() + ": claimed by both "
                        + other.getClass().getName() + " and " + game.getClass().getName());
            }
        }
        return games;
    }
}
