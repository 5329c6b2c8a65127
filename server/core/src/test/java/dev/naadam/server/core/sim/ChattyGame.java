package dev.naadam.server.core.sim;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells everybody, or one slot, things of random length, and shows the tick and a number that never changes. */
final class ChattyGame implements Game {

    /** Ticks without a word before the end, in which the last ones are heard. */
    private static final int SILENT_TICKS = 60;

    /** Whose bot spoils the view that its client will decode deltas against. */
    static final int SPOILED_SLOT = 0;

    private static final int STEADY = 7;

    private final int ticks;
    private final long spoiledTick;

    ChattyGame(int ticks) {
        this(ticks, -1);
    }

    /** A client of which goes wrong when it makes the input of this tick. */
    ChattyGame(int ticks, long spoiledTick) {
        this.ticks = ticks;
        this.spoiledTick = spoiledTick;
    }

    @Override
    public String name() {
        return "chatty";
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
                .table("clock", 1)
                .unsigned("tick", 32)
                .unsigned("steady", 8)
                .build();
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return (tick, view, input) -> {
            input[0] = 0;
            if (tick == spoiledTick && slot == SPOILED_SLOT) {
                // no delta says anything of what does not change, so only a check can find this
                view.set(0, 0, 1, STEADY + 1);
            }
        };
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Talk(setup.players(), new SeededRandom(randomSeed));
    }

    private final class Talk implements Simulation {

        private final byte[] event = new byte[GameLimits.MAX_EVENT_BYTES];
        private final int players;
        private final SeededRandom random;
        private long tick;

        Talk(int players, SeededRandom random) {
            this.players = players;
            this.random = random;
        }

        @Override
        public long tick() {
            return tick;
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            tick++;
            while (tick < ticks - SILENT_TICKS && random.nextInt(4) == 0) {
                int length = 1 + random.nextInt(random.nextInt(8) == 0 ? event.length : 130);
                for (int i = 0; i < length; i++) {
                    event[i] = (byte) random.nextInt(256);
                }
                long audience = random.nextInt(2) == 0 ? EventSink.EVERYBODY : 1L << random.nextInt(players);
                events.event(audience, event, length);
            }
        }

        @Override
        public void write(BitWriter out) {
            out.write(tick, 32);
            out.write(random.state(), 64);
        }

        @Override
        public boolean read(BitReader in) {
            tick = in.read(32);
            random.state(in.read(64));
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
            frame.set(0, 0, 0, (int) tick);
            frame.set(0, 0, 1, STEADY);
        }

        @Override
        public @Nullable Outcome outcome() {
            return tick < ticks ? null : new Outcome(Outcome.DRAW, "all is said", List.of(0L, 0L), List.of());
        }
    }
}
