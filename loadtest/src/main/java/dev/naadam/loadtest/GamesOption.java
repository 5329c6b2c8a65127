package dev.naadam.loadtest;

import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import dev.naadam.game.Games;
import dev.naadam.game.load.GamesFolder;
import dev.naadam.game.load.GamesFolderException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where games come from: bots need the rules as much as the server does. */
final class GamesOption {

    @Option(
            names = "--games",
            paramLabel = "DIR",
            description = "Folder of jars with games beside the bundled ones, for bots and server.")
    private @Nullable Path folder;

    /** The game of that name; {@link IllegalArgumentException} with a sentence for the user if there is none. */
    Game game(String name) {
        GameCatalog games = catalog();
        return games.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "game: " + name + " (expected: " + String.join(", ", games.names()) + ")"));
    }

    /** What a server of our own must be told to know the same games. */
    List<String> serverOptions() {
        return folder == null
                ? List.of()
                : List.of("--games", folder.toAbsolutePath().toString());
    }

    private GameCatalog catalog() {
        try {
            GameCatalog bundled = Games.onClassPath();
            return folder == null ? bundled : GamesFolder.load(folder, bundled);
        } catch (GamesFolderException e) {
            throw new IllegalArgumentException("--games: " + e.getMessage(), e);
        }
    }
}
