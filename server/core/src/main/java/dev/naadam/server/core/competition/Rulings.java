package dev.naadam.server.core.competition;

import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.tournament.Refusal;

/** Short words for what becomes of an order. */
final class Rulings {

    private Rulings() {}

    static Ruling<Competition> invalid(String pointer, String reason) {
        return new Ruling.Refused<>(Ruling.Kind.INVALID, pointer, reason);
    }

    static Ruling<Competition> unknown(String pointer, String reason) {
        return new Ruling.Refused<>(Ruling.Kind.UNKNOWN, pointer, reason);
    }

    static Ruling<Competition> conflict(String pointer, String reason) {
        return new Ruling.Refused<>(Ruling.Kind.CONFLICT, pointer, reason);
    }

    static Ruling<Competition> forbidden(String pointer, String reason) {
        return new Ruling.Refused<>(Ruling.Kind.FORBIDDEN, pointer, reason);
    }

    /** What the bracket has against it. */
    static Ruling<Competition> of(Refusal refusal) {
        String pointer = "/" + refusal.field();
        return switch (refusal) {
            case Refusal.UnknownMatch match -> unknown(pointer, match.reason());
            case Refusal.UnknownTeam team -> unknown(pointer, team.reason());
            case Refusal.WrongState state -> conflict(pointer, state.reason());
            case Refusal.ImpossibleResult result -> invalid(pointer, result.reason());
            case Refusal.WrongPresence presence -> conflict(pointer, presence.reason());
            case Refusal.InTheWay inTheWay -> conflict(pointer, inTheWay.reason());
        };
    }
}
