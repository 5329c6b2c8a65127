package dev.naadam.game.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.game.Game;
import dev.naadam.game.GameCatalog;
import dev.naadam.game.GuessGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GamesFolderTest {

    private static final GameCatalog NOTHING = GameCatalog.of(List.of());

    @TempDir
    private Path folder;

    @Test
    void findsTheGamesOfAllJarsBesideTheBundledOnes() throws Exception {
        GameJar.write(folder.resolve("a.jar"), NamedGames.Chess.class, NamedGames.Go.class);
        GameJar.write(folder.resolve("b.jar"), NamedGames.Draughts.class);
        Files.writeString(folder.resolve("notes.txt"), "no jar, no matter");

        GameCatalog games = GamesFolder.load(folder, GameCatalog.of(List.of(new GuessGame())));

        assertThat(games.names()).containsExactly("chess", "draughts", "go", "guess");
        assertThat(games.find("chess")).isPresent();
    }

    @Test
    void takesAClassFromTheSpiBeforeTheJar() throws Exception {
        GameJar.write(folder.resolve("a.jar"), NamedGames.Chess.class);

        Game chess = GamesFolder.load(folder, NOTHING).find("chess").orElseThrow();

        assertThat(chess).isInstanceOf(Game.class);
        assertThat(Game.class.getClassLoader()).isNotInstanceOf(JarLoader.class);
    }

    @Test
    void saysThatTheFolderIsMissingOrNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(folder.resolve("none"), "games " + folder.resolve("none") + ": does not exist");
        assertRefused(file, "games " + file + ": not a folder");
    }

    @Test
    void saysThatThereIsNoJar() {
        assertRefused(folder, "games " + folder + ": no jar in it");
    }

    @Test
    void namesTheJarThatIsNone() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "not a jar");

        assertRefused(folder, "games " + jar + ": not a readable jar");
    }

    @Test
    void namesTheJarWithoutAGame() throws IOException {
        GameJar.write(folder.resolve("empty.jar"));

        assertRefused(
                folder,
                "games " + folder.resolve("empty.jar") + ": no game in it (expected: one named in "
                        + "META-INF/services/dev.naadam.game.Game)");
    }

    @Test
    void namesTheGameThatThrows() throws IOException {
        GameJar.write(folder.resolve("a.jar"), NamedGames.Throwing.class);

        assertThatThrownBy(() -> GamesFolder.load(folder, NOTHING))
                .hasMessageContaining("a.jar: dev.naadam.game.Game: Provider " + NamedGames.Throwing.class.getName())
                .hasMessageEndingWith("java.lang.IllegalStateException: no board")
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesTheClassThatIsNotThere() throws IOException {
        GameJar.writeNames(folder.resolve("a.jar"), "com.example.Nowhere\n");

        assertThatThrownBy(() -> GamesFolder.load(folder, NOTHING))
                .isInstanceOf(GamesFolderException.class)
                .hasMessageContaining("a.jar")
                .hasMessageContaining("com.example.Nowhere not found");
    }

    @Test
    void refusesANameThatCanNotBeTyped() throws IOException {
        GameJar.write(folder.resolve("a.jar"), NamedGames.Shouting.class);

        assertRefused(
                folder,
                "games " + folder.resolve("a.jar") + ": name of " + NamedGames.Shouting.class.getName()
                        + ": not 1 to 32 of a-z 0-9 -");
    }

    @Test
    void refusesANameThatIsBundledOrTaken() throws IOException {
        GameJar.write(folder.resolve("a.jar"), NamedGames.Chess.class);
        GameCatalog bundled = GameCatalog.of(List.of(new NamedGames.Chess()));

        assertThatThrownBy(() -> GamesFolder.load(folder, bundled))
                .hasMessage("games " + folder.resolve("a.jar") + ": game chess: a bundled game has that name");

        GameJar.write(folder.resolve("b.jar"), NamedGames.AnotherChess.class);
        assertRefused(
                folder,
                "games " + folder.resolve("b.jar") + ": game chess: claimed by both " + NamedGames.Chess.class.getName()
                        + " and " + NamedGames.AnotherChess.class.getName());
    }

    @Test
    void refusesTheJarThatIsOneTooMany() throws IOException {
        for (int i = 0; i <= GamesFolder.MAX_JARS; i++) {
            Files.createFile(folder.resolve(i + ".jar"));
        }

        assertRefused(folder, "games " + folder + ": more than 64 jars");
    }

    private static void assertRefused(Path folder, String message) {
        assertThatThrownBy(() -> GamesFolder.load(folder, NOTHING))
                .isInstanceOf(GamesFolderException.class)
                .hasMessage(message);
    }
}
