package dev.naadam.client.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a lobby stands.
 *
 * @param id of the lobby
 * @param phase in the node's words: {@code gathering}, {@code ready-check}, {@code veto}, {@code region}, {@code making},
 *     {@code playing}, {@code between-maps}, {@code decided}, {@code handed-on} or {@code cancelled}; a newer node may know
 *     more
 * @param teams two
 * @param turn the choice that a team has to make now; null: none
 * @param region where the series is played; null while it is not known
 */
public record LobbyStatus(
        String id,
        String phase,
        List<Team> teams,
        @Nullable Turn turn,
        @Nullable String region) {

    private static final List<String> ENDS = List.of("decided", "handed-on", "cancelled");

    public LobbyStatus {
        teams = List.copyOf(teams);
    }

    /** Whether nothing will be played here any more. */
    public boolean isOver() {
        return ENDS.contains(phase);
    }

    /** Whether a seat is kept for a player who has not come yet. */
    public boolean isWaitingFor(String player) {
        Seat seat = seatOf(player);
        return phase.equals("gathering") && seat != null && !seat.isPresent;
    }

    /** Whether a player has to say that they are ready. */
    public boolean isAsking(String player) {
        Seat seat = seatOf(player);
        return phase.equals("ready-check") && seat != null && !seat.isReady;
    }

    /** Whether a player has to choose. */
    public boolean isTurnOf(String player) {
        return turn != null && player.equals(teams.get(turn.team).captain);
    }

    private @Nullable Seat seatOf(String player) {
        for (Team team : teams) {
            for (Seat seat : team.players) {
                if (seat.player.equals(player)) {
                    return seat;
                }
            }
        }
        return null;
    }

    /**
     * One side.
     *
     * @param name for spectators
     * @param captain who chooses; null while nobody is there
     * @param players in the order of their slots
     */
    public record Team(String name, @Nullable String captain, List<Seat> players) {

        public Team {
            players = List.copyOf(players);
        }
    }

    /** A player's place, and whether the player is there and ready. */
    public record Seat(String player, boolean isPresent, boolean isReady) {}

    /**
     * A step of the veto.
     *
     * @param step from 1
     * @param team whose captain has to choose, 0 or 1
     * @param action what, in the node's words, such as {@code ban-map}
     * @param choices what may be chosen
     */
    public record Turn(int step, int team, String action, List<String> choices) {

        public Turn {
            choices = List.copyOf(choices);
        }
    }
}
