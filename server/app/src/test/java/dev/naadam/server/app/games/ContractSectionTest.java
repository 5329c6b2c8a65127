package dev.naadam.server.app.games;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Game;
import dev.naadam.server.app.games.plants.ClockGame;
import dev.naadam.server.app.games.plants.LeakyGame;
import dev.naadam.server.app.games.plants.LongViewGame;
import dev.naadam.server.app.games.plants.SoundGame;
import dev.naadam.server.app.games.plants.ThrowingGame;
import dev.naadam.server.app.games.plants.UnwrittenGame;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractSectionTest {

    @Test
    void countsWhatItComparedInASoundGame() {
        List<Section> sections = check(new SoundGame());

        assertThat(sections).allMatch(Section::holds);
        assertThat(summaries(sections))
                .contains("2 matches, 200 ticks, each thrice; 202 views compared")
                .contains("26 views compared with all they hide changed, none showed it")
                .contains("largest state 9 of 16384 B");
    }

    @Test
    void catchesAClock() {
        assertBroken(new ClockGame(), "60 Hz, random seed 1: game clock, tick 1: hash chain: not the same in a second");
    }

    @Test
    void catchesStateThatIsNotWritten() {
        assertBroken(new UnwrittenGame(), "hash chain: not the same after write and read");
    }

    @Test
    void catchesAViewThatNoDatagramHolds() {
        assertBroken(
                new LongViewGame(), "60 Hz, random seed 1: game long-view, tick 0: view 0: more than MAX_VIEW_BYTES");
    }

    @Test
    void catchesAGameThatThrows() {
        assertBroken(new ThrowingGame(), "60 Hz, random seed 1: threw java.lang.IllegalStateException: six");
    }

    @Test
    void catchesALeakAndSaysSoWhereLeaksAreTold() {
        List<Section> sections = check(new LeakyGame());

        assertThat(sections.get(1).name()).isEqualTo("hidden");
        assertThat(sections.get(1).holds()).isFalse();
        assertThat(sections.get(1).summary()).contains("view 0: shows what changeHidden changed");
    }

    private static void assertBroken(Game game, String message) {
        List<Section> sections = check(game);

        assertThat(sections.getFirst().holds()).isFalse();
        assertThat(sections.getFirst().summary()).contains(message);
    }

    private static List<Section> check(Game game) {
        CheckOptions options = new CheckOptions();
        options.ticks = 100;
        options.seeds = 2;
        options.randomSeed = 1;
        options.tickRateHz = 60;
        return new ContractSection(game, options, text -> {}).run();
    }

    private static String summaries(List<Section> sections) {
        return String.join("\n", sections.stream().map(Section::summary).toList());
    }
}
