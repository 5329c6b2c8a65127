package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GameContractTest {

    private static final GameSetup DUEL = new GameSetup(60, List.of(0, 1), new TreeMap<>());

    @Test
    void theExampleKeepsThePromisesOfAGame() {
        for (long randomSeed = 0; randomSeed < 50; randomSeed++) {
            GameContract.check(new GuessGame(), DUEL, randomSeed, 3600);
        }
    }

    @Test
    void saysWhatItComparedAndHowLargeThingsWere() {
        ContractFigures open = GameContract.check(new GuessGame(), DUEL, 3, 64);
        ContractFigures hiding = GameContract.check(new HiddenGame(false), HiddenGame.TABLE_OF_THREE, 3, 64);

        // a bot guesses right at once: one view at tick 0 and one after tick 1, and the damaged states of tick 0
        assertThat(open).isEqualTo(new ContractFigures(1, 2, 0, 64, 6, 4, 0));
        // three views at tick 0, 8, ... 64
        assertThat(hiding.hiddenCompared()).isEqualTo(27);
        assertThat(open.plus(hiding).ticks()).isEqualTo(65);
        assertThat(open.plus(hiding).maxStateBytes()).isEqualTo(7);
    }

    @Test
    void findsStateThatIsNotWritten() {
        assertBroken(
                new BrokenGame() {
                    @Override
                    void write(FaultyMatch match, BitWriter out) {
                        out.write(match.tick, 32);
                    }

                    @Override
                    boolean read(FaultyMatch match, BitReader in) {
                        match.tick = in.read(32);
                        return in.isExhausted();
                    }
                },
                "view 0: not the same after write and read");
    }

    @Test
    void findsChanceThatIsNotPartOfTheState() {
        AtomicInteger outside = new AtomicInteger();

        assertBroken(
                new BrokenGame() {
                    @Override
                    void step(FaultyMatch match, EventSink events) {
                        match.sum += outside.incrementAndGet();
                    }
                },
                "hash chain: not the same in a second run");
    }

    @Test
    void findsAReaderThatTakesAnything() {
        assertBroken(
                new BrokenGame() {
                    @Override
                    boolean read(FaultyMatch match, BitReader in) {
                        super.read(match, in);
                        return true;
                    }
                },
                "read: took a state whose last byte is missing");
    }

    @Test
    void findsAHistoryThatIsTooLong() {
        for (List<String> history : List.of(Collections.nCopies(129, "1 held"), List.of("x".repeat(65)))) {
            assertBroken(
                    new BrokenGame() {
                        @Override
                        Outcome outcome(FaultyMatch match) {
                            return new Outcome(
                                    Outcome.DRAW,
                                    "draw",
                                    List.of(0L, 0L),
                                    List.of(new TreeMap<>(), new TreeMap<>()),
                                    history);
                        }
                    },
                    "history: longer than");
        }
    }

    @Test
    void findsAReaderThatThrows() {
        assertBroken(
                new BrokenGame() {
                    @Override
                    boolean read(FaultyMatch match, BitReader in) {
                        boolean accepted = super.read(match, in);
                        if (accepted && match.sum > 1000) {
                            throw new IllegalArgumentException("sum: " + match.sum);
                        }
                        return accepted;
                    }
                },
                "read: threw on a damaged state");
    }

    @Test
    void findsAViewThatKeepsOldRows() {
        assertBroken(
                new BrokenGame() {
                    @Override
                    void view(FaultyMatch match, ViewFrame frame) {
                        frame.put(0, (int) match.tick % 2);
                    }
                },
                "view 0: not the same in a second run, or not cleared");
    }

    @Test
    void findsEventsThatAreTooLong() {
        assertBroken(
                new BrokenGame() {
                    @Override
                    void step(FaultyMatch match, EventSink events) {
                        events.event(EventSink.EVERYBODY, new byte[4097], 4097);
                    }
                },
                "event: not 1 to 4096 bytes");
    }

    @Test
    void findsStatesThatAreTooLong() {
        assertBroken(
                new BrokenGame() {
                    @Override
                    void write(FaultyMatch match, BitWriter out) {
                        for (int i = 0; i <= GameLimits.MAX_STATE_BYTES / 8; i++) {
                            out.write(0, 64);
                        }
                    }
                },
                "write: more than MAX_STATE_BYTES");
    }

    @Test
    void findsAViewThatShowsWhatItsPlayersMayNotKnow() {
        GameContract.check(new HiddenGame(false), HiddenGame.TABLE_OF_THREE, 1, 100);

        assertThatThrownBy(() -> GameContract.check(new HiddenGame(true), HiddenGame.TABLE_OF_THREE, 1, 100))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("view 0: shows what changeHidden changed");
    }

    private static void assertBroken(Game game, String message) {
        assertThatThrownBy(() -> GameContract.check(game, DUEL, 1, 100))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("game broken, tick ")
                .hasMessageContaining(message);
    }
}
