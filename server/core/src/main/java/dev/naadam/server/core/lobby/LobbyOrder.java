package dev.naadam.server.core.lobby;

import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapOutcome;
import dev.naadam.server.core.lobby.series.VetoAction;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.region.Grade;
import dev.naadam.server.core.region.RegionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be ordered in a lobby. Who gives an order is no part of it: the occasion says so, and a player's order is about that
 * player. Maps of the series and tries at a map count from 1.
 */
public sealed interface LobbyOrder {

    /** What people in the lobby order until it is over; some of it a referee too. */
    sealed interface OfPeople extends LobbyOrder {}

    /** What nodes say: that time has passed, and what became of regions and sessions. */
    sealed interface OfNodes extends LobbyOrder {}

    /** An organizer or a tournament opens it. */
    record Open(UUID lobby, LobbySetup setup) implements LobbyOrder {}

    /**
     * A player comes: takes the seat that was kept, or an open one.
     *
     * @param seat null: whichever is kept
     * @param code null: none is needed for a seat that is kept
     */
    record Join(@Nullable Seat seat, @Nullable String code) implements OfPeople {}

    /** A player goes. An open seat is open again until the ready check is over. */
    record Leave() implements OfPeople {}

    /** A player is ready to play. */
    record Ready() implements OfPeople {}

    /** A player is not ready after all. */
    record Unready() implements OfPeople {}

    /**
     * A captain takes a step of the veto.
     *
     * @param step from 1; tells a repeated order from one that comes too late
     * @param choice a map, a side, a region, or the part {@code A} or {@code B}
     */
    record Choose(int step, VetoAction action, String choice) implements OfPeople {}

    /** A captain or a referee has a substitute take a player's seat. */
    record Substitute(Corner corner, String out, String in) implements OfPeople {}

    /** A captain, a player or a referee wants play to stop. */
    record Pause(PauseKind kind) implements OfPeople {}

    /** Whoever stopped play wants it to go on. */
    record Unpause() implements OfPeople {}

    /** A clock ran out. */
    record TimePassed() implements OfNodes {}

    /** The platform found the fairest region. */
    record RegionAssigned(RegionId region) implements OfNodes {}

    /** The platform has to wait for something; told to players, and changes nothing else. */
    record Delayed(String reason) implements OfNodes {}

    /** A session waits for the players. */
    record MatchMade(int map, int attempt, UUID match, RegionId region, String node) implements OfNodes {}

    /** The first tick of a map was played. */
    record MatchStarted(int map, UUID match) implements OfNodes {}

    /**
     * A map was played to its end.
     *
     * @param hash last value of the session's hash chain
     * @param grade how fair the lines were that were delivered; null: not known
     */
    record MapEnded(
            int map,
            UUID match,
            MapOutcome outcome,
            long hash,
            @Nullable Grade grade) implements OfNodes {}

    /** The session stands still for the pause of this number, and its successor would. */
    record PauseBegun(int map, UUID match, int number) implements OfNodes {}

    /** The session has gone on, or never stood still. */
    record PauseEnded(int map, UUID match, int number) implements OfNodes {}

    /** A session ended without a result: the map is tried again. */
    record MatchLost(int map, UUID match) implements OfNodes {}

    /** A session ended before its first tick, because lines were not as promised. */
    record Misplaced(int map, UUID match) implements OfNodes {}

    /** A captain gives up, or a referee rules so. */
    record Forfeit(Corner corner) implements LobbyOrder {}

    /** A referee lets the series go on that was held after too many tries. */
    record Retry() implements LobbyOrder {}

    /** The tournament has the result. */
    record HandedOn() implements OfNodes {}

    /** An organizer or a tournament calls it off. */
    record Cancel(String reason) implements LobbyOrder {}
}
