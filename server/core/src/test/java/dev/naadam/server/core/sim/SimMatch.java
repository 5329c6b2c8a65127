package dev.naadam.server.core.sim;

import dev.naadam.game.Game;
import dev.naadam.game.Outcome;
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
    final Witness witness;
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
}
