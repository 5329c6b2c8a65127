package dev.naadam.server.app.control;

import dev.naadam.server.core.ledger.Ruling;

/** Why a request was not carried out. Texts are whole, short and free of anything a player must not see. */
public sealed interface Refusal {

    /**
     * The organizer asked for something that cannot be.
     *
     * @param pointer where in the body, a JSON pointer (RFC 6901) such as {@code /teams/1/players/0}
     * @param reason the value and what was expected
     */
    record BadField(String pointer, String reason) implements Refusal {}

    /**
     * The same of a parameter of the address, or of a header.
     *
     * @param name of the parameter
     * @param reason the value and what was expected
     */
    record BadParameter(String name, String reason) implements Refusal {}

    /** No match of this organizer has this id. */
    record UnknownMatch() implements Refusal {}

    /** No tournament of this organizer has this id. */
    record UnknownTournament() implements Refusal {}

    /** No lobby of this organizer has this id. */
    record UnknownLobby() implements Refusal {}

    /**
     * The rules of a tournament or a lobby are against it.
     *
     * @param kind what stands against it
     * @param pointer where in the order, a JSON pointer (RFC 6901); empty: the order as a whole
     * @param reason the value and what was expected
     */
    record Ruled(Ruling.Kind kind, String pointer, String reason) implements Refusal {}

    /**
     * What is stored of a tournament or a lobby does not hold together, and nothing is guessed.
     *
     * @param ledger its name, for whoever looks into it
     */
    record DamagedLedger(String ledger) implements Refusal {}

    /** The region of the match was asked for, and not decided on. */
    record UndecidedRegion() implements Refusal {}

    /** Nothing is left of the match, or nothing any more. */
    record UnknownReplay() implements Refusal {}

    /** The match has no replay before it is over, and all of it stored. */
    record MatchGoesOn() implements Refusal {}

    /** The player of this slot is not banned. */
    record UnknownBan() implements Refusal {}

    /** No key within the caller's reach has this id. */
    record UnknownKey() implements Refusal {}

    /** The token is not of the player at this address. */
    record UnknownPlayer() implements Refusal {}

    /** A measurement that is not believed. */
    record BadMeasurement(MeasurementFault fault) implements Refusal {}

    /** The organizer has configured no identity system. */
    record UnknownIdentity() implements Refusal {}

    /** No live node has this id. */
    record UnknownNode() implements Refusal {}

    /** The key may not be used for this. */
    record ScopeMissing(Scope scope) implements Refusal {}

    /** A key does not revoke itself. */
    record OwnKey() implements Refusal {}

    /** The organizer has as many keys as an organizer may have. */
    record TooManyKeys(String organizer) implements Refusal {}

    /** No webhook of this organizer has this id. */
    record UnknownWebhook() implements Refusal {}

    /** Nothing in the webhook's log has this id and could be sent again. */
    record UnknownDelivery() implements Refusal {}

    /** The organizer has as many webhooks as an organizer may have. */
    record TooManyWebhooks() implements Refusal {}

    /** The match is finished or abandoned. */
    record MatchOver() implements Refusal {}

    /** The player is banned from the match. */
    record Banned(String player) implements Refusal {}

    /** What should be changed is not as the caller last saw it. */
    record Changed() implements Refusal {}

    /** Another node hosts the match. */
    record HostedElsewhere(String node) implements Refusal {}

    /** The node that was to host the match did not say in time whether it does. */
    record Unanswered() implements Refusal {}

    /** The region shall be fair, and this player has no valid measurement. */
    record Unmeasured(String player) implements Refusal {}

    /** No node takes another match now. */
    record NoRoom(String reason) implements Refusal {}

    /** The shard of the match has more to do than it can. */
    record Busy() implements Refusal {}

    /** The store does not answer. */
    record StoreUnreachable() implements Refusal {}
}
