package dev.naadam.server.core.session;

import dev.naadam.game.BitWriter;
import dev.naadam.game.EventSink;
import dev.naadam.game.GameLimits;
import dev.naadam.game.HashChain;
import dev.naadam.game.Outcome;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import dev.naadam.protocol.packet.InputPacket;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The simulation of a match with the inputs that wait for it and the hash chain that proves it. */
final class Stage {

    private final Simulation simulation;
    private final InputQueue[] queues;
    private final TickInputs inputs;
    private final HashChain chain;
    private final Counters counters;
    private long tick;

    Stage(MatchSpec spec, Counters counters) {
        int players = spec.setup().players();
        int inputBytes = spec.game().inputBytes();
        this.simulation = spec.game().start(spec.setup(), spec.randomSeed());
        this.inputs = new TickInputs(players, inputBytes);
        this.chain = new HashChain();
        this.counters = counters;
        this.queues = new InputQueue[players];
        for (int slot = 0; slot < players; slot++) {
            queues[slot] = new InputQueue(inputBytes);
        }
    }

    /** Goes on with a match that was revived. */
    Stage(Revival revival, Counters counters) {
        int players = revival.spec().setup().players();
        int inputBytes = revival.spec().game().inputBytes();
        this.simulation = revival.simulation();
        this.inputs = new TickInputs(players, inputBytes);
        this.chain = new HashChain(revival.hash());
        this.counters = counters;
        this.tick = revival.tick();
        this.queues = new InputQueue[players];
        for (int slot = 0; slot < players; slot++) {
            queues[slot] = new InputQueue(inputBytes);
            queues[slot].goOn(tick, revival.slot(slot).applied());
        }
    }

    /** The canonical state. Allocates: for a snapshot. */
    byte[] state() {
        BitWriter out = new BitWriter(GameLimits.MAX_STATE_BYTES);
        simulation.write(out);
        return Arrays.copyOf(out.bytes(), out.byteCount());
    }

    /** Keeps the inputs in a packet of a slot. */
    void offer(int slot, InputPacket packet, long nowNanos) {
        for (int i = 0; i < packet.count(); i++) {
            counters.input(queues[slot].offer(packet.firstTick() + i, packet.content(), packet.offset(i), nowNanos));
        }
    }

    /** Simulates the next tick with what has come for it. */
    void step(EventSink events, long dueNanos, long nowNanos) {
        inputs.clear();
        for (int slot = 0; slot < queues.length; slot++) {
            InputFate fate = queues[slot].take(slot, inputs, dueNanos, nowNanos);
            if (fate == InputFate.LATE) {
                counters.input(InputFate.LATE);
                counters.input(InputFate.MISSING);
            } else if (fate == InputFate.APPLIED || queues[slot].isPlaying()) {
                counters.input(fate);
            }
        }
        simulation.step(inputs, events);
        if (simulation.tick() != tick + 1) {
            throw new IllegalStateException("tick: " + simulation.tick() + " (expected: " + (tick + 1) + ")");
        }
        tick++;
        chain.advance(simulation, inputs);
        counters.add(Counters.Count.TICKS, 1);
    }

    /** What the newest tick was simulated with. */
    TickInputs inputs() {
        return inputs;
    }

    InputQueue queue(int slot) {
        return queues[slot];
    }

    void view(int view, ViewFrame frame) {
        simulation.view(view, frame);
    }

    int views() {
        return simulation.views();
    }

    int viewOf(int slot) {
        return simulation.viewOf(slot);
    }

    /** Ticks simulated. Counted here: packets ask for it, and must not reach into a game. */
    long tick() {
        return tick;
    }

    long hash() {
        return chain.value();
    }

    @Nullable Outcome outcome() {
        return simulation.outcome();
    }
}
