package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Ruling;

/** What becomes of a lobby when a clock has run out. */
final class TimeRules {

    private TimeRules() {}

    static Ruling<Lobby> passed(Lobby lobby, long nowMillis) {
        Duty duty = Duty.of(lobby);
        boolean hasClock = duty == Duty.PASS_TIME || duty == Duty.AWAIT_RESULT;
        if (!hasClock || nowMillis < Dues.dueMillis(lobby)) {
            // another node said so first
            return Rulings.known();
        }
        return Rulings.accepted(lobby.isPaused() ? Flow.resumed(lobby, nowMillis) : timedOut(lobby, nowMillis));
    }

    private static Lobby timedOut(Lobby lobby, long nowMillis) {
        return switch (lobby.phase()) {
            case GATHERING -> EndRules.incomplete(lobby);
            case READY_CHECK -> ReadyRules.timedOut(lobby);
            case VETO -> VetoRules.timedOut(lobby, nowMillis);
            case BETWEEN_MAPS -> lobby.isComplete() ? Flow.settled(lobby, nowMillis) : EndRules.incomplete(lobby);
            case UNOPENED, REGION, MAKING, PLAYING, DECIDED, HANDED_ON, CANCELLED -> lobby;
        };
    }
}
