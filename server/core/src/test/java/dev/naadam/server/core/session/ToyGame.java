package dev.naadam.server.core.session;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows the last input of each slot. Some inputs make it do what a test needs, bad things included. */
public final class ToyGame implements Game {

    /** Everybody is told the tick. */
    public static final int TELL = 1;
    /** The match ends. */
    public static final int FINISH = 2;
    /** The step throws. */
    public static final int THROW = 3;
    /** The step runs out of stack. */
    public static final int RECURSE = 4;
    /** An event is longer than promised. */
    public static final int BABBLE = 5;
    /** The question for the outcome throws. */
    public static final int THROW_ASKED = 6;
    /** Forgets to count the tick. */
    public static final int STALL = 7;
    /** The match ends and everybody is told. */
    public static final int TELL_AND_FINISH = 8;

    /** A setup of one player each in as many teams. */
    public static GameSetup setup(int players, int tickRateHz) {
        Integer[] teams = new Integer[players];
        Arrays.setAll(teams, slot -> slot % 2);
        return new GameSetup(tickRateHz, List.of(teams), new TreeMap<>());
    }

    @Override
    public String name() {
        return "toy";
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
        return ViewSchema.builder()
                .table("players", setup.players())
                .unsigned("input", 8)
                .build();
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        if (randomSeed == THROW) {
            throw new IllegalStateException("a game that does not start");
        }
        return new Match(setup.players());
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return (tick, view, input) -> input[0] = tick == randomSeed ? (byte) slot : 0;
    }

    private static final class Match implements Simulation {

        private final int[] last;
        private long tick;
        private boolean isFinished;
        private boolean isSilentWhenAsked = true;

        Match(int players) {
            this.last = new int[players];
        }

        @Override
        public long tick() {
            return tick;
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            tick++;
            for (int slot = 0; slot < last.length; slot++) {
                if (inputs.isPresent(slot)) {
                    last[slot] = inputs.bytes()[inputs.offset(slot)] & 0xff;
                    obey(last[slot], events);
                }
            }
        }

        private void obey(int input, EventSink events) {
            switch (input) {
                case TELL -> events.event(EventSink.EVERYBODY, new byte[] {(byte) tick}, 1);
                case FINISH -> isFinished = true;
                case THROW -> throw new IllegalStateException("a game that fails");
                case RECURSE -> obey(input, events);
                case BABBLE -> events.event(EventSink.EVERYBODY, new byte[4097], 4097);
                case THROW_ASKED -> isSilentWhenAsked = false;
                case STALL -> tick--;
                case TELL_AND_FINISH -> {
                    events.event(EventSink.EVERYBODY, new byte[] {(byte) tick}, 1);
                    isFinished = true;
                }
                default -> {}
            }
        }

        @Override
        public void write(BitWriter out) {
            out.write(tick, 32);
            out.writeBoolean(isFinished);
            for (int input : last) {
                out.write(input, 8);
            }
        }

        @Override
        public boolean read(BitReader in) {
            tick = in.read(32);
            isFinished = in.readBoolean();
            for (int slot = 0; slot < last.length; slot++) {
                last[slot] = (int) in.read(8);
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
            for (int slot = 0; slot < last.length; slot++) {
                frame.put(0, slot);
                frame.set(0, slot, 0, last[slot]);
            }
        }

        @Override
        public @Nullable Outcome outcome() {
            if (!isSilentWhenAsked) {
                throw new IllegalStateException("a game that fails when asked");
            }
            return isFinished ? new Outcome(Outcome.DRAW, "finished", List.of(0L, 0L), List.of()) : null;
        }
    }
}
