package dev.naadam.server.app.games.modes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.server.app.games.modes.ModeOutcome.Kind;
import dev.naadam.server.app.games.plants.ClockGame;
import dev.naadam.server.app.games.plants.HashBotGame;
import dev.naadam.server.app.games.plants.HashOrderGame;
import dev.naadam.server.app.games.plants.HashViewGame;
import dev.naadam.server.app.games.plants.LookedAtGame;
import dev.naadam.server.app.games.plants.SoundGame;
import dev.naadam.server.app.games.plants.ThrowingGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real child JVMs, one plant each. */
class ModeCheckIT {

    private static final int TICKS = "full".equals(System.getProperty("naadam.campaign")) ? 1_000_000 : 3_000;

    /** Two in which identity hashes differ. */
    private static final List<JvmMode> UNLIKE = List.of(JvmMode.ALL.getFirst(), JvmMode.ALL.getLast());

    @TempDir
    Path folder;

    @TempDir
    Path recordings;

    @Test
    void aSoundGameHasOneChainInEveryMode() throws Exception {
        ModeOutcome outcome = check(new SoundGame(), TICKS, JvmMode.ALL);

        assertThat(outcome).isInstanceOfSatisfying(ModeOutcome.Same.class, same -> {
            assertThat(same.traces()).hasSize(JvmMode.ALL.size());
            // 2500 ticks a match: the ticks of several add up
            assertThat(same.matches()).isEqualTo((TICKS + 2_499) / 2_500);
        });
    }

    @Test
    void namesTheFirstTickAtWhichAHashSetHasAnotherOrder() throws Exception {
        ModeOutcome outcome = check(new HashOrderGame(), 3_000, UNLIKE);

        assertThat(outcome).isInstanceOfSatisfying(ModeOutcome.Differs.class, differs -> {
            assertThat(differs.mode()).isEqualTo(JvmMode.ALL.getLast());
            assertThat(differs.where()).isEqualTo(new ModeOutcome.Place(Kind.STATE, 1, 1_234, true));
        });
    }

    @Test
    void namesTheFirstTickAtWhichAViewDiffersThoughTheStateDoesNot() throws Exception {
        ModeOutcome outcome = check(new HashViewGame(), 3_000, UNLIKE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModeOutcome.Differs.class,
                        differs -> assertThat(differs.where())
                                .isEqualTo(new ModeOutcome.Place(Kind.VIEWS, 1, 1_234, true)));
    }

    @Test
    void namesTheFirstTickAtWhichABotDecidesOtherwise() throws Exception {
        ModeOutcome outcome = check(new HashBotGame(), 3_000, UNLIKE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModeOutcome.Differs.class,
                        differs -> assertThat(differs.where())
                                .isEqualTo(new ModeOutcome.Place(Kind.BOTS, 1, 1_234, true)));
    }

    @Test
    void findsAViewThatChangesTheStateWhenLookedAt() throws Exception {
        ModeOutcome outcome = check(new LookedAtGame(), 3_000, UNLIKE);

        // the second run looks at the same ticks in both
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModeOutcome.Differs.class,
                        differs -> assertThat(differs.where())
                                .isEqualTo(new ModeOutcome.Place(Kind.STATE, 2, 500, false)));
    }

    @Test
    void leavesNoRecordingBehind() throws Exception {
        check(new SoundGame(), 200, UNLIKE);
        check(new HashOrderGame(), 2_000, UNLIKE);
        check(new ThrowingGame(), 200, UNLIKE);

        assertThat(recordings).isEmptyDirectory();
    }

    @Test
    void findsAClockAtTheFirstTick() throws Exception {
        ModeOutcome outcome = check(new ClockGame(), 2_000, JvmMode.ALL.subList(1, 3));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModeOutcome.Differs.class,
                        differs ->
                                assertThat(differs.where()).isEqualTo(new ModeOutcome.Place(Kind.STATE, 1, 1, true)));
    }

    @Test
    void tellsWhatTheChildSaidWhenAGameThrows() throws Exception {
        ModeOutcome outcome = check(new ThrowingGame(), 2_000, JvmMode.ALL.subList(1, 3));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModeOutcome.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("ended after tick 0: ")
                                .contains("IllegalStateException: six"));
    }

    private ModeOutcome check(Game game, long ticks, List<JvmMode> modes) throws IOException, InterruptedException {
        jarNaming(game);
        GameSetup setup = new GameSetup(60, List.of(0, 1), new TreeMap<>());
        ChainOrder order = new ChainOrder(game.name(), folder, setup, 1, ticks);
        return new ModeCheck(order, recordings, 2, System::nanoTime, text -> {}).run(modes);
    }

    /** The classes are on the class path, which a jar's loader asks first. */
    private void jarNaming(Game game) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("plant.jar")))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + Game.class.getName()));
            jar.write(game.getClass().getName().getBytes(UTF_8));
        }
    }
}
