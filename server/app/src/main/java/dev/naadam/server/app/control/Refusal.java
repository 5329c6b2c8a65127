package dev.naadam.server.app.control;

/** Why a request was not carried out. Texts are whole, short and free of anything a player must not see. */
public sealed interface Refusal {

    /**
     * The organizer asked for something that cannot be.
     *
     * @param field where, such as {@code teams[1].players[0]}
     * @param reason the value and what was expected
     */
    record BadField(String field, String reason) implements Refusal {}

    /** No match has this id. */
    record UnknownMatch() implements Refusal {}

    /** The match is finished or abandoned. */
    record MatchOver() implements Refusal {}

    /** Another node hosts the match. */
    record HostedElsewhere(String node) implements Refusal {}

    /** No shard takes another match now. */
    record NoRoom(String reason) implements Refusal {}

    /** The store does not answer. */
    record StoreUnreachable() implements Refusal {}
}
