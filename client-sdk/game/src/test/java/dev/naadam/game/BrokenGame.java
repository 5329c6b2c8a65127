package dev.naadam.game;

import org.jspecify.annotations.Nullable;

/** A sound little game in which a test replaces one part by a broken one: it adds up the inputs. */
public abstract class BrokenGame implements Game {

    /** Its state. */
    public static final class FaultyMatch {
        long tick;
        long sum;
    }

    void step(FaultyMatch match, EventSink events) {}

    void write(FaultyMatch match, BitWriter out) {
        out.write(match.tick, 32);
        out.write(match.sum, 32);
    }

    boolean read(FaultyMatch match, BitReader in) {
        match.tick = in.read(32);
        match.sum = in.read(32);
        return in.isExhausted();
    }

    void view(FaultyMatch match, ViewFrame frame) {
        frame.clear();
        frame.put(0, 0);
        frame.set(0, 0, 0, (int) match.sum);
    }

    @Nullable Outcome outcome(FaultyMatch match) {
        return null;
    }

    @Override
    public String name() {
        return "broken";
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
        return ViewSchema.builder().table("t", 2).unsigned("sum", 32).build();
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        return (tick, view, input) -> input[0] = 1;
    }

    @Override
    public Simulation start(GameSetup setup, long randomSeed) {
        FaultyMatch match = new FaultyMatch();
        match.sum = randomSeed & 1;
        return new Simulation() {
            @Override
            public long tick() {
                return match.tick;
            }

            @Override
            public void step(TickInputs inputs, EventSink events) {
                match.tick++;
                match.sum += inputs.bytes()[0] & 1;
                BrokenGame.this.step(match, events);
            }

            @Override
            public void write(BitWriter out) {
                BrokenGame.this.write(match, out);
            }

            @Override
            public boolean read(BitReader in) {
                return BrokenGame.this.read(match, in);
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
                BrokenGame.this.view(match, frame);
            }

            @Override
            public @Nullable Outcome outcome() {
                return BrokenGame.this.outcome(match);
            }
        };
    }
}
