package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.series.MatchTry;
import org.jspecify.annotations.Nullable;

/** When something has to be done about a lobby although nobody asks. */
final class Dues {

    private static final long AT_ONCE = 0;

    private Dues() {}

    static Duty duty(Lobby lobby) {
        if (lobby.phase().isOver()) {
            return afterwards(lobby);
        }
        if (lobby.isPaused() && lobby.phase() != Phase.PLAYING) {
            return Duty.PASS_TIME;
        }
        return switch (lobby.phase()) {
            case GATHERING, READY_CHECK, VETO, BETWEEN_MAPS -> Duty.PASS_TIME;
            case REGION -> Duty.ASSIGN_REGION;
            case MAKING -> Duty.MAKE_MATCH;
            case PLAYING -> ofPlay(lobby.pause());
            case UNOPENED, DECIDED, HANDED_ON, CANCELLED -> Duty.NOTHING;
        };
    }

    static long dueMillis(Lobby lobby) {
        return switch (duty(lobby)) {
            case NOTHING -> Rules.NEVER;
            case ASSIGN_REGION, MAKE_MATCH, PAUSE_MATCH, RESUME_MATCH, HAND_ON, STOP_MATCH -> AT_ONCE;
            case PASS_TIME, AWAIT_RESULT -> clockMillis(lobby);
        };
    }

    private static Duty ofPlay(@Nullable Pause pause) {
        if (pause == null) {
            return Duty.AWAIT_RESULT;
        }
        return switch (pause.step()) {
            case ORDERED -> Duty.PAUSE_MATCH;
            case RUNNING -> Duty.AWAIT_RESULT;
            case ENDING -> Duty.RESUME_MATCH;
        };
    }

    private static long clockMillis(Lobby lobby) {
        Pause pause = lobby.pause();
        if (pause != null && pause.isRunning()) {
            return pause.untilMillis();
        }
        return switch (lobby.phase()) {
            case GATHERING -> lobby.clocks().joinMillis();
            case READY_CHECK, VETO -> lobby.clocks().phaseMillis();
            case BETWEEN_MAPS -> breakMillis(lobby);
            case UNOPENED, REGION, MAKING, PLAYING, DECIDED, HANDED_ON, CANCELLED -> Rules.NEVER;
        };
    }

    private static long breakMillis(Lobby lobby) {
        if (lobby.isHeld()) {
            return Rules.NEVER;
        }
        long endMillis = lobby.clocks().phaseMillis();
        return lobby.isComplete()
                ? endMillis
                : endMillis + Flow.millis(lobby.setup().clocks().forfeitSeconds());
    }

    private static Duty afterwards(Lobby lobby) {
        if (lobby.phase() == Phase.DECIDED && lobby.setup().origin() != null) {
            return Duty.HAND_ON;
        }
        MatchTry open = lobby.series().openTry();
        return open == null ? Duty.NOTHING : Duty.STOP_MATCH;
    }
}
