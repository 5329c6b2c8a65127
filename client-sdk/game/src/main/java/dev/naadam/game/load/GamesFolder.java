package dev.naadam.game.load;

import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads the games of a folder: each {@code *.jar} by a class loader of its own, so that two studios may ship the same
 * library in two versions, and each game named in its {@code META-INF/services/dev.naadam.game.Game}.
 *
 * <p>It is all or nothing: a server that starts with half of its games finds out when a match can't be created. The class
 * loaders stay open for as long as the games are used, since a class may be needed late.
 */
public final class GamesFolder {

    /** Jars in a folder: each costs a class loader and an open file, and a folder with more is the wrong folder. */
    public static final int MAX_JARS = 64;

    /** Games in all jars of a folder: the names are printed, and a service file without end is a fault. */
    public static final int MAX_GAMES = 256;

    private final Path folder;
    private final List<Game> games;

    private GamesFolder(Path folder, GameCatalog bundled) {
        this.folder = folder;
        this.games = new ArrayList<>(bundled.byName().values());
    }

    /**
     * The bundled games and those of the folder.
     *
     * @throws GamesFolderException naming the jar and what is wrong with it, in one line
     */
    public static GameCatalog load(Path folder, GameCatalog bundled) throws GamesFolderException {
        GamesFolder loading = new GamesFolder(folder, bundled);
        for (Path jar : loading.jars()) {
            loading.add(jar, bundled);
        }
        return GameCatalog.of(loading.games);
    }

    private List<Path> jars() throws GamesFolderException {
        if (!Files.isDirectory(folder)) {
            throw failure(null, Files.exists(folder) ? "not a folder" : "does not exist", null);
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                jars.add(file);
                if (jars.size() > MAX_JARS) {
                    throw failure(null, "more than " + MAX_JARS + " jars", null);
                }
            }
        } catch (IOException e) {
            throw failure(null, "can't be read", e);
        }
        if (jars.isEmpty()) {
            throw failure(null, "no jar in it", null);
        }
        jars.sort(null);
        return jars;
    }

    private void add(Path jar, GameCatalog bundled) throws GamesFolderException {
        int before = games.size();
        try {
            new JarFile(jar.toFile()).close();
            JarLoader loader = new JarLoader(jar.toUri().toURL(), Game.class.getClassLoader());
            for (Game game : ServiceLoader.load(Game.class, loader)) {
                requireNew(jar, game, bundled);
                games.add(game);
            }
        } catch (IOException e) {
            throw failure(jar, "not a readable jar", e);
        } catch (ServiceConfigurationError e) {
            throw failure(jar, oneLine(e), e);
        } catch (RuntimeException | LinkageError e) {
            throw failure(jar, "its game threw " + oneLine(e), e);
        }
        if (games.size() == before) {
            throw failure(jar, "no game in it (expected: one named in META-INF/services/dev.naadam.game.Game)", null);
        }
    }

    private void requireNew(Path jar, Game game, GameCatalog bundled) throws GamesFolderException {
        String name = game.name();
        if (!name.matches("[a-z0-9-]{1,32}")) {
            throw failure(jar, "name of " + game.getClass().getName() + ": not 1 to 32 of a-z 0-9 -", null);
        }
        if (bundled.find(name).isPresent()) {
            throw failure(jar, "game " + name + ": a bundled game has that name", null);
        }
        for (Game other : games) {
            if (other.name().equals(name)) {
                throw failure(
                        jar,
                        "game " + name + ": claimed by both "
                                + other.getClass().getName() + " and "
                                + game.getClass().getName(),
                        null);
            }
        }
        if (games.size() - bundled.byName().size() >= MAX_GAMES) {
            throw failure(jar, "more than " + MAX_GAMES + " games in this folder", null);
        }
    }

    private GamesFolderException failure(@Nullable Path jar, String fault, @Nullable Throwable cause) {
        return new GamesFolderException("games " + (jar == null ? folder : jar) + ": " + fault, cause);
    }

    /** A service loader's message hides the game's own fault in its cause. */
    private static String oneLine(Throwable failure) {
        Throwable cause = failure.getCause();
        String text = cause == null ? failure.toString() : failure.getMessage() + ": " + cause;
        return text.lines().findFirst().orElse(text);
    }
}
