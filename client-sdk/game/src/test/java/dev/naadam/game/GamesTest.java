package dev.naadam.game;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GamesTest {

    @TempDir
    private Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restoreTheContextLoader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void findsAGameThatIsRegistered() throws IOException {
        register(GuessGame.class);

        assertThat(Games.names()).containsExactly("guess");
        assertThat(Games.find("guess")).containsInstanceOf(GuessGame.class);
        assertThat(Games.find("chess")).isEmpty();
    }

    @Test
    void worksWithoutAContextLoader() {
        Thread.currentThread().setContextClassLoader(null);

        assertThat(Games.names()).isEmpty();
    }

    @Test
    void twoGamesOfOneNameAreAnErrorThatNamesBoth() throws IOException {
        register(GuessGame.class, OtherGuessGame.class);

        assertThatIllegalStateException()
                .isThrownBy(Games::names)
                .withMessage("game guess: claimed by both " + GuessGame.class.getName() + " and "
                        + OtherGuessGame.class.getName());
    }

    private void register(Class<?>... games) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        StringBuilder lines = new StringBuilder();
        for (Class<?> game : games) {
            lines.append(game.getName()).append('\n');
        }
        Files.writeString(services.resolve(Game.class.getName()), lines, UTF_8);
        URL[] urls = {folder.toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(urls, before));
    }

    /** Has the name of another. */
    public static final class OtherGuessGame extends BrokenGame {
        @Override
        public String name() {
            return "guess";
        }
    }
}
