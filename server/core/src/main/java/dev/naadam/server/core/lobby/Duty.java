package dev.naadam.server.core.lobby;

/** What has to be done about a lobby when it is due: by whoever takes it, and told by one more order. */
public enum Duty {
    /** Nothing: it waits for people, or is over. */
    NOTHING,
    /** {@link LobbyOrder.TimePassed} has to be said, at the hour that the rules name. */
    PASS_TIME,
    /** A region has to be assigned: {@link LobbyOrder.RegionAssigned} or {@link LobbyOrder.Delayed}. */
    ASSIGN_REGION,
    /** A session has to be made: {@link LobbyOrder.MatchMade} or {@link LobbyOrder.Delayed}. */
    MAKE_MATCH,
    /**
     * A session is watched: {@link LobbyOrder.MatchStarted}, {@link LobbyOrder.MapEnded} and what can go wrong. When the pause
     * that it stands still for is due to end, {@link LobbyOrder.TimePassed}.
     */
    AWAIT_RESULT,
    /** The session has to be told to stand still: {@link LobbyOrder.PauseBegun}, or as above. */
    PAUSE_MATCH,
    /** The session has to be told to go on: {@link LobbyOrder.PauseEnded}, or as above. */
    RESUME_MATCH,
    /** The tournament has to be told: {@link LobbyOrder.HandedOn}. */
    HAND_ON,
    /** A session of a lobby that is over still runs: it has to be ended, and {@link LobbyOrder.MatchLost} said. */
    STOP_MATCH;

    /** What has to be done about a lobby when it is due. */
    public static Duty of(Lobby lobby) {
        return Dues.duty(lobby);
    }
}
