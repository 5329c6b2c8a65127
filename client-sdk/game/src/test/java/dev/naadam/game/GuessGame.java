package dev.naadam.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The example of the README, complete: everybody guesses a number from 0 to 255, the first who has it (the lowest slot,
 * if two are equally quick) wins; after a minute nobody has.
 */
public final class GuessGame implements Game {

    private static final int NO_GUESS = 256;
    private static final int GUESS_BITS = 9;

    @Override
    public String name() {
        return "guess";
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public int inputBytes() {
        return 1;
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return setup.options().isEmpty()
                ? new SetupCheck.Playable()
                : new SetupCheck.Unplayable(setup.options().firstKey(), "this game has no options");
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return ViewSchema.builder()
                .table("players", setup.players())
                .unsigned("guess", GUESS_BITS)
                .build();
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(setup, new SeededRandom(randomSeed).nextInt(256));
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed + slot);
        return (tick, view, input) -> input[0] = (byte) random.nextInt(256);
    }

    private static final class Match implements Simulation {

        private final GameSetup setup;
        private final int[] guesses;
        private int secret;
        private long tick;

        Match(GameSetup setup, int secret) {
            this.setup = setup;
            this.guesses = new int[setup.players()];
            this.secret = secret;
            Arrays.fill(guesses, NO_GUESS);
        }

        @Override
        public long tick() {
            return tick;
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            tick++;
            for (int slot = 0; slot < guesses.length; slot++) {
                if (inputs.isPresent(slot)) {
                    guesses[slot] = inputs.bytes()[inputs.offset(slot)] & 0xFF;
                }
            }
        }

        @Override
        public void write(BitWriter out) {
            out.write(tick, 16);
            out.write(secret, 8);
            for (int guess : guesses) {
                out.write(guess, GUESS_BITS);
            }
        }

        @Override
        public boolean read(BitReader in) {
            tick = in.read(16);
            secret = (int) in.read(8);
            for (int slot = 0; slot < guesses.length; slot++) {
                guesses[slot] = (int) in.read(GUESS_BITS);
                if (guesses[slot] > NO_GUESS) {
                    return false;
                }
            }
            return in.isExhausted();
        }

        @Override
        public int views() {
            return 1;
        }

        @Override
        public int viewOf(int slot) {
            return 0;
        }

        @Override
        public void view(int view, ViewFrame frame) {
            frame.clear();
            for (int slot = 0; slot < guesses.length; slot++) {
                frame.put(0, slot);
                frame.set(0, slot, 0, guesses[slot]);
            }
        }

        @Override
        public @Nullable Outcome outcome() {
            for (int slot = 0; slot < guesses.length; slot++) {
                if (guesses[slot] == secret) {
                    return outcome(setup.teamOfSlot().get(slot), "guessed");
                }
            }
            return tick >= 60L * setup.tickRateHz() ? outcome(Outcome.DRAW, "time-limit") : null;
        }

        private Outcome outcome(int winner, String reason) {
            List<Long> scores = new ArrayList<>(Collections.nCopies(setup.teams(), 0L));
            if (winner != Outcome.DRAW) {
                scores.set(winner, 1L);
            }
            SortedMap<String, Long> none = Collections.unmodifiableSortedMap(new TreeMap<>());
            return new Outcome(winner, reason, scores, Collections.nCopies(setup.players(), none));
        }
    }
}
