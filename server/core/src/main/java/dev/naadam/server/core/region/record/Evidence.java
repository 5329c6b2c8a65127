package dev.naadam.server.core.region.record;

import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.rtt.Mesh;
import dev.naadam.server.core.region.rtt.PlayerEvidence;
import dev.naadam.server.core.region.rtt.PlayerRtt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that one decision rests on.
 *
 * @param regions that take part, kept in the order of their ids
 * @param full those of them that have no room for the match
 * @param mesh between their beacons
 */
public record Evidence(
        List<Region> regions,
        SortedSet<RegionId> full,
        Mesh mesh,
        List<PlayerEvidence> teamA,
        List<PlayerEvidence> teamB) {

    public Evidence {
        List<Region> sorted = new ArrayList<>(regions);
        sorted.sort(Comparator.comparing(Region::id));
        regions = List.copyOf(sorted);
        full = Collections.unmodifiableSortedSet(new TreeSet<>(full));
        teamA = List.copyOf(teamA);
        teamB = List.copyOf(teamB);
    }

    /** All players, team A first. */
    public List<PlayerEvidence> players() {
        List<PlayerEvidence> players = new ArrayList<>(teamA);
        players.addAll(teamB);
        return players;
    }

    /** What each player's measurements come to, in the order of {@link #players()}. */
    List<PlayerRtt> rtts() {
        List<PlayerRtt> rtts = new ArrayList<>();
        for (PlayerEvidence player : players()) {
            rtts.add(new PlayerRtt(player, mesh));
        }
        return rtts;
    }
}
