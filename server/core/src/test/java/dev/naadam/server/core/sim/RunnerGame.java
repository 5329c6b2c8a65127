package dev.naadam.server.core.sim;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.Predictor;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import org.jspecify.annotations.Nullable;

/** Runners on tracks of their own, who never touch each other: whatever is predicted wrong is the network's fault. */
final class RunnerGame implements Game {

    private static final int POSITION_BITS = 30;
    private static final int SPEED_BITS = 12;

    @Override
    public String name() {
        return "runners";
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
                .table("runners", setup.players())
                .signed("position", POSITION_BITS, 10)
                .signed("speed", SPEED_BITS)
                .build();
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        return new Race(setup.players());
    }

    /** Another thrust in every tick: an input that comes a tick late is seen at once. */
    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed + slot);
        return (tick, view, input) -> input[0] = (byte) (random.nextInt(41) - 20);
    }

    @Override
    public Predictor predictor(GameSetup setup, int slot) {
        return new OwnRunner(slot);
    }

    /** The rules that server and client share. */
    private static final class Runner {

        private int position;
        private int speed;

        void step(int thrust) {
            speed += thrust - speed / 8;
            position += speed;
        }

        void show(int slot, ViewFrame into) {
            into.put(0, slot);
            into.set(0, slot, 0, position);
            into.set(0, slot, 1, speed);
        }
    }

    private static final class OwnRunner implements Predictor {

        private final int slot;
        private final Runner runner = new Runner();

        OwnRunner(int slot) {
            this.slot = slot;
        }

        @Override
        public void restart(ViewFrame authoritative) {
            runner.position = authoritative.get(0, slot, 0);
            runner.speed = authoritative.get(0, slot, 1);
        }

        @Override
        public void step(byte[] input) {
            runner.step(input[0]);
        }

        @Override
        public void show(ViewFrame into) {
            runner.show(slot, into);
        }

        @Override
        public long error(ViewFrame predicted, ViewFrame authoritative) {
            return Math.abs((long) predicted.get(0, slot, 0) - authoritative.get(0, slot, 0));
        }
    }

    private static final class Race implements Simulation {

        private final Runner[] runners;
        private long tick;

        Race(int players) {
            this.runners = new Runner[players];
            for (int slot = 0; slot < players; slot++) {
                runners[slot] = new Runner();
            }
        }

        @Override
        public long tick() {
            return tick;
        }

        @Override
        public void step(TickInputs inputs, EventSink events) {
            tick++;
            for (int slot = 0; slot < runners.length; slot++) {
                // silence is no thrust
                runners[slot].step(inputs.bytes()[inputs.offset(slot)]);
            }
        }

        @Override
        public void write(BitWriter out) {
            for (Runner runner : runners) {
                out.write(runner.position, Integer.SIZE);
                out.write(runner.speed, Integer.SIZE);
            }
        }

        @Override
        public boolean read(BitReader in) {
            for (Runner runner : runners) {
                runner.position = (int) in.read(Integer.SIZE);
                runner.speed = (int) in.read(Integer.SIZE);
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
            for (int slot = 0; slot < runners.length; slot++) {
                runners[slot].show(slot, frame);
            }
        }

        @Override
        public @Nullable Outcome outcome() {
            return null;
        }
    }
}
