package dev.naadam.client;

import dev.naadam.game.Bot;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.Simulation;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;

/** A game that only has views and inputs: the client needs no more. */
public final class DotGame implements Game {

    static final int INPUT_BYTES = 3;

    private static final ViewSchema SCHEMA = ViewSchema.builder()
            .table("dots", 3)
            .unsigned("x", 16, 6)
            .unsigned("y", 16, 6)
            .build();

    /** Found by name. */
    public DotGame() {}

    /** A view that is different for every tick. */
    static ViewFrame view(long tick) {
        ViewFrame frame = new ViewFrame(SCHEMA);
        frame.tick(tick);
        for (int row = 0; row < 3; row++) {
            frame.put(0, row);
            frame.set(0, row, 0, (int) (tick * (row + 1) & 0xffff));
            frame.set(0, row, 1, (int) (tick * 7 & 0xffff));
        }
        return frame;
    }

    @Override
    public String name() {
        return "dots";
    }

    @Override
    public int rulesVersion() {
        return 3;
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
        throw new UnsupportedOperationException("nothing to simulate");
    }

    @Override
    public Bot bot(GameSetup setup, int slot, long randomSeed) {
        throw new UnsupportedOperationException("nothing to decide");
    }
}
