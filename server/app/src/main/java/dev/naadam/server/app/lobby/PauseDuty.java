package dev.naadam.server.app.lobby;

import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.Pause;
import dev.naadam.server.core.lobby.series.MatchTry;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Has the session that is played carry out a pause that the ledger has granted or ended. Any thread; all of it may be repeated. */
final class PauseDuty {

    /** A session answers within a tick and a commit: people wait for this one. */
    private static final long ASK_AGAIN_MILLIS = 100;

    private final LobbyDesk desk;
    private final SessionPause sessions;
    private final MatchDuty matches;

    /**
     * The duty of one node.
     *
     * @param matches looks after a session that is over
     */
    PauseDuty(LobbyDesk desk, SessionPause sessions, MatchDuty matches) {
        this.desk = desk;
        this.sessions = sessions;
        this.matches = matches;
    }

    /** It shall stand still. */
    CompletionStage<Turn> pause(Lobby lobby) {
        Pause pause = pause(lobby, "to be begun");
        UUID match = session(lobby);
        return sessions.pause(lobby.setup().organizer(), match, pause.number(), pause.lengthMillis())
                .thenCompose(standing -> standing == SessionPause.Pace.STANDS_STILL
                        ? desk.say(
                                lobby.id(),
                                new LobbyOrder.PauseBegun(lobby.series().currentNumber(), match, pause.number()))
                        : settled(lobby, match, pause, standing));
    }

    /** It shall go on. */
    CompletionStage<Turn> resume(Lobby lobby) {
        Pause pause = pause(lobby, "to be ended");
        UUID match = session(lobby);
        return sessions.resume(lobby.setup().organizer(), match, pause.number())
                .thenCompose(standing -> settled(lobby, match, pause, standing));
    }

    private CompletionStage<Turn> settled(Lobby lobby, UUID match, Pause pause, SessionPause.Pace standing) {
        return switch (standing) {
            case UNSETTLED, STANDS_STILL -> Turn.waiting(desk.nowMillis() + ASK_AGAIN_MILLIS);
            case GOES_ON ->
                desk.say(lobby.id(), new LobbyOrder.PauseEnded(lobby.series().currentNumber(), match, pause.number()));
            case OVER -> matches.watch(lobby);
        };
    }

    private static Pause pause(Lobby lobby, String why) {
        return Objects.requireNonNull(lobby.pause(), "there is a pause " + why);
    }

    private static UUID session(Lobby lobby) {
        MatchTry open = Objects.requireNonNull(lobby.series().openTry(), "a map is played");
        return open.match();
    }
}
