package dev.naadam.server.core.lobby.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One team of a lobby.
 *
 * @param id of the team in its tournament; in an ad hoc lobby any word
 * @param name shown to people
 * @param size how many play at a time
 * @param players who plays, captain first; fewer than {@code size}: the other seats are open to whoever has the join code
 * @param substitutes who may take a player's seat between maps
 * @param coach null: the seat is open to whoever has the join code; may be one of the substitutes
 */
public record LobbyTeam(
        String id,
        String name,
        int size,
        List<String> players,
        List<String> substitutes,
        @Nullable String coach) {

    public LobbyTeam {
        players = List.copyOf(players);
        substitutes = List.copyOf(substitutes);
    }
}
