package dev.naadam.server.app.games.plants;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A game that keeps all promises: it adds up the inputs, hides a number, and ends after 2500 ticks. Plants break it. */
public class SoundGame implements Game {

    static final int LAST_TICK = 2_500;

    @Override
    public String name() {
        return "sound";
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
        return new SetupCheck.Playable();
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return ViewSchema.builder().table("t", 1).unsigned("sum", 32).build();
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed + slot);
        return (tick, view, input) -> input[0] = (byte) random.nextInt(256);
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Match(randomSeed, setup.players());
    }

    /** Its state. */
    protected static class Match implements Simulation {

        protected long tick;
        protected int sum;
        protected int secret;
        private final int players;

        protected Match(long randomSeed, int players) {
            this.secret = new SeededRandom(randomSeed).nextInt(256);
            this.players = players;
        }

        @Override
        public long tick() {
            return tick;
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            tick++;
            for (byte input : inputs.bytes()) {
                sum += input;
            }
        }

        @Override
        public void write(BitWriter out) {
            out.write(tick, 32);
            out.write(sum, 32);
            out.write(secret, 8);
        }

        @Override
        public boolean read(BitReader in) {
            tick = in.read(32);
            sum = (int) in.read(32);
            secret = (int) in.read(8);
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
            frame.put(0, 0);
            frame.set(0, 0, 0, sum);
        }

        @Override
        public void changeHidden(int view, SeededRandom random) {
            secret = secret + 1 + random.nextInt(255) & 0xFF;
        }

        @Override
        public @Nullable Outcome outcome() {
            return tick < LAST_TICK
                    ? null
                    : new Outcome(
                            Outcome.DRAW,
                            "time-limit",
                            Collections.nCopies(2, 0L),
                            List.copyOf(Collections.nCopies(players, new TreeMap<>())));
        }
    }
}
