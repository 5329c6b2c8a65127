package dev.naadam.server.app.games;

import dev.naadam.game.GameCatalog;
import dev.naadam.game.Games;
import dev.naadam.game.load.GamesFolder;
import dev.naadam.game.load.GamesFolderException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where games come from. */
final class GamesOption {

    @Option(
            names = "--games",
            paramLabel = "DIR",
            defaultValue = "${env:NAADAM_GAMES:-" + Option.NULL_VALUE + "}",
            description = "Folder of jars with games beside the bundled ones")
    @Nullable Path folder;

    GameCatalog catalog() throws GamesFolderException {
        GameCatalog bundled = Games.onClassPath();
        return folder == null ? bundled : GamesFolder.load(folder, bundled);
    }
}
