package dev.naadam.server.core.sim;

import dev.naadam.game.EventSink;
import dev.naadam.game.Game;
import dev.naadam.game.HashChain;
import dev.naadam.game.Outcome;
import dev.naadam.game.Simulation;
import dev.naadam.game.TickInputs;
import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One match of a {@link SimWorld}: both ends of it. */
final class SimMatch {

    final Game game;
    final MatchSpec spec;
    Witness witness;
    final Seats seats;
    final List<SimPlayer> players = new ArrayList<>();
    final List<String> turns = new ArrayList<>();

    @Nullable Outcome outcome;

    private @Nullable MatchSession session;
    private long generation;

    SimMatch(Game game, MatchSpec spec, Witness witness, Seats seats) {
        this.game = game;
        this.spec = spec;
        this.witness = witness;
        this.seats = seats;
    }

    void opened(MatchSession session) {
        this.session = session;
    }

    /** Another owner goes on with it, and what players see is held against what that one shows. */
    void takenOver(MatchSession session, Witness witness) {
        this.session = session;
        this.witness = witness;
    }

    MatchSession session() {
        if (session == null) {
            throw new IllegalStateException("match: not opened");
        }
        return session;
    }

    long nextGeneration() {
        return ++generation;
    }

    int slots() {
        return spec.setup().players();
    }

    /** The hash chain of a second run of the match, from nothing but its setup, its random seed and its inputs. */
    long replayedHash() {
        Simulation simulation = game.start(spec.setup(), spec.randomSeed());
        TickInputs inputs = new TickInputs(slots(), game.inputBytes());
        HashChain chain = new HashChain();
        for (int tick = 1; tick <= witness.ticks(); tick++) {
            inputs.clear();
            for (int slot = 0; slot < slots(); slot++) {
                if (witness.isPresent(slot, tick)) {
                    inputs.set(slot, witness.inputs(tick), inputs.offset(slot));
                }
            }
            simulation.step(inputs, EventSink.NONE);
            chain.advance(simulation, inputs);
        }
        return chain.value();
    }
}
