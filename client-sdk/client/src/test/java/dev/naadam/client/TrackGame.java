package dev.naadam.client;

import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Predictor;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;

/** Runners on a track, one byte of thrust a tick: enough of a game to predict. Its unit is the millimetre. */
final class TrackGame implements Game {

    static final int INPUT_BYTES = 1;

    private static final ViewSchema SCHEMA = ViewSchema.builder()
            .table("runners", 2)
            .signed("x", 24, 8)
            .signed("speed", 10)
            .build();

    @Override
    public String name() {
        return "track";
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public int inputBytes() {
        return INPUT_BYTES;
    }

    @Override
    public SetupCheck check(GameSetup setup) {
        return new SetupCheck.Playable();
    }

    @Override
    public ViewSchema viewSchema(GameSetup setup) {
        return SCHEMA;
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        throw new UnsupportedOperationException("a test's own server runs the track");
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        throw new UnsupportedOperationException("nothing to decide");
    }

    @Override
    public Predictor predictor(GameSetup setup, int slot) {
        return new OwnRunner(slot);
    }

    /** An empty view of the track. */
    static ViewFrame frame() {
        return new ViewFrame(SCHEMA);
    }

    /** One runner, by the rules that server and predictor share. */
    static final class Runner {

        int x;
        int speed;

        void step(int thrust) {
            speed += thrust - speed / 8;
            x += speed;
        }

        void show(ViewFrame into, int slot) {
            into.put(0, slot);
            into.set(0, slot, 0, x);
            into.set(0, slot, 1, speed);
        }
    }

    private static final class OwnRunner implements Predictor {

        private final int slot;
        private final Runner runner = new Runner();

        private OwnRunner(int slot) {
            this.slot = slot;
        }

        @Override
        public void restart(ViewFrame authoritative) {
            runner.x = authoritative.get(0, slot, 0);
            runner.speed = authoritative.get(0, slot, 1);
        }

        @Override
        public void step(byte[] input) {
            runner.step(input[0]);
        }

        @Override
        public void show(ViewFrame into) {
            runner.show(into, slot);
        }

        @Override
        public long error(ViewFrame predicted, ViewFrame authoritative) {
            return Math.abs((long) predicted.get(0, slot, 0) - authoritative.get(0, slot, 0));
        }
    }
}
