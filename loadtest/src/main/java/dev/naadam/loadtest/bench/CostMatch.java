package dev.naadam.loadtest.bench;

import dev.naadam.game.BitWriter;
import dev.naadam.game.Bot;
import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.HashChain;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Bots who see what players see, in match after match of one game, with what a server does for a tick. */
final class CostMatch {

    static final int PLAYERS = 10;

    /** A delta's baseline is this old: a round trip of 67 ms at 60 Hz. */
    static final int BASELINE_TICKS = 4;

    private static final GameSetup SETUP =
            new GameSetup(ServerRun.TICK_RATE_HZ, List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), new TreeMap<>());

    private final Game game;
    private final TickInputs inputs;
    private final byte[] input;
    private final BitWriter delta = new BitWriter(2 * GameLimits.MAX_VIEW_BYTES);
    private final ViewFrame[][] frames;
    private List<Bot> bots = List.of();
    private HashChain chain = new HashChain();
    private Simulation simulation;
    private long randomSeed = 1;

    CostMatch(Game game) {
        this.game = game;
        this.inputs = new TickInputs(PLAYERS, game.inputBytes());
        this.input = new byte[game.inputBytes()];
        this.simulation = game.start(SETUP, randomSeed);
        this.frames = new ViewFrame[simulation.views()][BASELINE_TICKS + 1];
        for (ViewFrame[] ring : frames) {
            for (int i = 0; i < ring.length; i++) {
                ring[i] = new ViewFrame(game.viewSchema(SETUP));
            }
        }
        start();
    }

    int views() {
        return frames.length;
    }

    /** Makes the inputs of the next tick; not what is measured. */
    void decide() {
        if (simulation.outcome() != null) {
            start();
        }
        inputs.clear();
        for (int slot = 0; slot < PLAYERS; slot++) {
            ViewFrame seen = frame(simulation.viewOf(slot), simulation.tick());
            bots.get(slot).decide(simulation.tick() + 1, seen, input);
            inputs.set(slot, input, 0);
        }
    }

    /** Simulates a tick and hashes the state. */
    void step() {
        simulation.step(inputs, EventSink.NONE);
        chain.advance(simulation, inputs);
    }

    /** Takes every view and encodes it once, as for players at equal round trips. The sum of their bits. */
    long show() {
        long bits = 0;
        for (int view = 0; view < frames.length; view++) {
            ViewFrame frame = frame(view, simulation.tick());
            frame.clear();
            frame.tick(simulation.tick());
            simulation.view(view, frame);
            delta.reset();
            ViewCodec.encode(frame(view, simulation.tick() - BASELINE_TICKS), frame, delta);
            bits += delta.bitCount();
        }
        return bits;
    }

    private void start() {
        simulation = game.start(SETUP, randomSeed);
        chain = new HashChain();
        bots = new ArrayList<>();
        for (int slot = 0; slot < PLAYERS; slot++) {
            bots.add(game.bot(SETUP, slot, randomSeed));
        }
        randomSeed++;
        for (ViewFrame[] ring : frames) {
            for (ViewFrame frame : ring) {
                frame.clear();
            }
        }
        show();
    }

    private ViewFrame frame(int view, long tick) {
        ViewFrame[] ring = frames[view];
        return ring[Math.floorMod(tick, ring.length)];
    }
}
