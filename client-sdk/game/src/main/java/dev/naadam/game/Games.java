package dev.naadam.game;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The games on the class path, found through {@link ServiceLoader}: by the thread's context class loader, or without
 * one by that of {@link Game}. Looked up anew in every call; ask when a program starts or a match is created, not in a
 * tick.
 */
public final class Games {

    private Games() {}

    /** All of them. {@link IllegalStateException} if two games share a name. */
    public static GameCatalog onClassPath() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return GameCatalog.of(ServiceLoader.load(Game.class, context == null ? Game.class.getClassLoader() : context));
    }

    /** The game of that name. {@link IllegalStateException} if two games share a name, whichever it is. */
    public static Optional<Game> find(String name) {
        return onClassPath().find(name);
    }

    /** The names of all games, sorted. {@link IllegalStateException} if two games share a name. */
    public static List<String> names() {
        return onClassPath().names();
    }
}
