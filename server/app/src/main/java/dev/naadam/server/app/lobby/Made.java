package dev.naadam.server.app.lobby;

/** What became of the attempt to make the match of a map. */
sealed interface Made {

    /**
     * It waits for its players, or is played already; perhaps an earlier attempt made it.
     *
     * @param node who hosts it
     */
    record Hosted(String node) implements Made {}

    /** The region has no room for it. */
    record NoRoom() implements Made {}

    /**
     * The game does not take what was agreed on.
     *
     * @param reason one line, for the organizer
     */
    record Unplayable(String reason) implements Made {}

    /** Nobody can say now; asked again it will be the same match. */
    record Unknown() implements Made {}
}
