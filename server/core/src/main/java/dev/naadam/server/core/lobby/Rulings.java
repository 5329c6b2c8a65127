package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Ruling;

/** Writes down what becomes of an order. */
final class Rulings {

    private Rulings() {}

    static Ruling<Lobby> accepted(Lobby lobby) {
        return new Ruling.Accepted<>(lobby);
    }

    static Ruling<Lobby> known() {
        return new Ruling.Known<>();
    }

    static Ruling<Lobby> invalid(String pointer, String reason) {
        return new Ruling.Refused<>(Ruling.Kind.INVALID, pointer, reason);
    }

    static Ruling<Lobby> unknown(String pointer, String reason) {
        return new Ruling.Refused<>(Ruling.Kind.UNKNOWN, pointer, reason);
    }

    static Ruling<Lobby> conflict(String reason) {
        return new Ruling.Refused<>(Ruling.Kind.CONFLICT, "", reason);
    }

    static Ruling<Lobby> forbidden(String reason) {
        return new Ruling.Refused<>(Ruling.Kind.FORBIDDEN, "", reason);
    }

    /** The order comes too early or too late. */
    static Ruling<Lobby> outOfPhase(Lobby lobby, String expected) {
        return conflict("the lobby is in phase " + lobby.phase() + " (expected: " + expected + ")");
    }
}
