package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.Fairness;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.rtt.PlayerRtt.Rtt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a region did.
 *
 * @param players R of each player, team A first, and what it rests on; empty if one of them has none
 * @param raw null if a player has no R for it
 * @param decided what was decided on: {@code raw}, or with players padded
 * @param hasRoom whether it could have been chosen
 */
public record RegionLine(
        Region region,
        List<Rtt> players,
        @Nullable Fairness raw,
        @Nullable Fairness decided,
        boolean hasRoom) {

    public RegionLine {
        players = List.copyOf(players);
    }
}
