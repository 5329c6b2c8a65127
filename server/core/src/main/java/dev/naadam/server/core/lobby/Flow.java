package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.series.Lot;
import dev.naadam.server.core.lobby.series.Series;
import dev.naadam.server.core.lobby.series.VetoBoard;
import dev.naadam.server.core.lobby.setup.RegionTerms.Policy;
import dev.naadam.server.core.region.RegionId;
import org.jspecify.annotations.Nullable;

/** How a lobby goes on by itself, once what it waits for has come. */
final class Flow {

    private static final long MILLIS_PER_SECOND = 1000;

    private Flow() {}

    /** Goes on as far as nothing has to be waited for. A pause stops everything but sessions. */
    static Lobby settled(Lobby lobby, long nowMillis) {
        if (lobby.isPaused()) {
            return lobby;
        }
        return switch (lobby.phase()) {
            case GATHERING ->
                lobby.isComplete()
                        ? lobby.in(
                                Phase.READY_CHECK,
                                nowMillis + millis(lobby.setup().clocks().readySeconds()))
                        : lobby;
            case READY_CHECK -> checked(lobby, nowMillis);
            case BETWEEN_MAPS ->
                lobby.isComplete()
                                && !lobby.isHeld()
                                && nowMillis >= lobby.clocks().phaseMillis()
                        ? towardsMatch(lobby)
                        : lobby;
            case UNOPENED, VETO, REGION, MAKING, PLAYING, DECIDED, HANDED_ON, CANCELLED -> lobby;
        };
    }

    /** Back to where people are waited for. */
    static Lobby gathering(Lobby lobby) {
        return lobby.with(lobby.people().unready()).in(Phase.GATHERING, Rules.NEVER);
    }

    /** On from a step of the veto, or from the ready check. */
    static Lobby vetoed(Lobby lobby, long nowMillis) {
        VetoBoard board = VetoBoard.of(lobby.setup().veto(), lobby.veto());
        if (!board.isOver()) {
            return lobby.in(
                    Phase.VETO, nowMillis + millis(lobby.setup().clocks().vetoStepSeconds()));
        }
        Place place = new Place(chosenRegion(lobby, board), lobby.place().avoided(), "");
        return towardsMatch(
                lobby.with(Series.of(board.plan(new Lot(lobby.id())))).with(place));
    }

    /** Between two sessions, for at least so long: a pause that no session has carried out begins, one that was over is. */
    static Lobby between(Lobby lobby, long nowMillis, int seconds) {
        Pause pause = lobby.pause();
        Pause left = pause == null || pause.step() == Pause.Step.ENDING ? null : pause.begun(nowMillis);
        // the whole length of a pause is added to clocks when it ends, also if it began in the map
        long fromMillis = left == null ? nowMillis : left.sinceMillis();
        return settled(
                lobby.in(Phase.BETWEEN_MAPS, fromMillis + millis(seconds)).with(left), nowMillis);
    }

    /** The pause is over: clocks go on where they stood, and a session that stands still has to be told. */
    static Lobby resumed(Lobby lobby, long nowMillis) {
        Pause pause = lobby.pause();
        if (pause == null) {
            return lobby;
        }
        if (lobby.phase() == Phase.PLAYING) {
            return lobby.with(pause.ending());
        }
        long lengthMillis = pause.isRunning() ? nowMillis - pause.sinceMillis() : 0;
        return settled(lobby.with(lobby.clocks().movedBy(lengthMillis)).with((@Nullable Pause) null), nowMillis);
    }

    static long millis(int seconds) {
        return seconds * MILLIS_PER_SECOND;
    }

    private static Lobby checked(Lobby lobby, long nowMillis) {
        if (!lobby.isComplete()) {
            return gathering(lobby);
        }
        return lobby.people().isReady() ? vetoed(lobby, nowMillis) : lobby;
    }

    private static Lobby towardsMatch(Lobby lobby) {
        return lobby.in(lobby.place().region() == null ? Phase.REGION : Phase.MAKING, Rules.NEVER);
    }

    private static @Nullable RegionId chosenRegion(Lobby lobby, VetoBoard board) {
        return lobby.setup().region().policy() == Policy.NAMED
                ? lobby.setup().region().pool().getFirst()
                : board.region();
    }
}
