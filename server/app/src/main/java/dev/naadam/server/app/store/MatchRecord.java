package dev.naadam.server.app.store;

import dev.naadam.game.GameLimits;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A match: what it was created from, where it runs and how far it is.
 *
 * @param organizer id of whose match it is
 * @param rules the game, its options, tick rate and random seed
 * @param teams one to {@link GameLimits#MAX_TEAMS} teams; no player is on two
 * @param region region it runs in
 * @param nodeId node that runs it; only that node writes this record
 * @param createdAtEpochMillis when it was created
 * @param ticketGenerations newest ticket generation minted for each slot, 0 for none
 * @param bannedMask bit {@code slot} set: that player may not come back
 * @param terms what was promised of its players' lines, and what is done about them
 * @param durability what happens to it if its server dies
 */
public record MatchRecord(
        UUID matchId,
        String organizer,
        Rules rules,
        List<MatchTeam> teams,
        String region,
        String nodeId,
        MatchState state,
        long createdAtEpochMillis,
        List<Integer> ticketGenerations,
        long bannedMask,
        DeliveryTerms terms,
        Durability durability) {

    /**
     * What is played.
     *
     * @param game name of the game
     * @param options the game's own options by name
     * @param tickRateHz ticks a second
     * @param randomSeed seed of the match's generator, any value
     */
    public record Rules(String game, SortedMap<String, String> options, int tickRateHz, long randomSeed) {

        public Rules {
            Bounds.requireId("game", game);
            options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
            Bounds.requireRange("options", options.size(), 0, GameLimits.MAX_OPTIONS);
            options.forEach((name, value) -> {
                Bounds.requireText("option name", name, GameLimits.MAX_OPTION_CHARS);
                Bounds.requireText("option " + name, value, GameLimits.MAX_OPTION_CHARS);
            });
            Bounds.requireRange("tickRateHz", tickRateHz, GameLimits.MIN_TICK_RATE_HZ, GameLimits.MAX_TICK_RATE_HZ);
        }
    }

    public MatchRecord {
        teams = List.copyOf(teams);
        ticketGenerations = List.copyOf(ticketGenerations);
        Bounds.requireId("organizer", organizer);
        Bounds.requireRange("teams", teams.size(), 1, GameLimits.MAX_TEAMS);
        int slots = requireOnePlacePerPlayer(teams);
        Bounds.requireRange("players", slots, 1, GameLimits.MAX_PLAYERS);
        Bounds.requireId("region", region);
        Bounds.requireId("nodeId", nodeId);
        Bounds.requireRange("createdAtEpochMillis", createdAtEpochMillis, 0, Long.MAX_VALUE);
        Bounds.requireRange("ticketGenerations", ticketGenerations.size(), slots, slots);
        if (!terms.fits(slots)) {
            Bounds.requireRange("promises", terms.promisedMicros().size(), slots, slots);
        }
        ticketGenerations.forEach(generation ->
                Bounds.requireRange("ticket generation", generation, 0, StoreLimits.MAX_TICKET_GENERATION));
    }

    /** Number of players. */
    public int slots() {
        return ticketGenerations.size();
    }

    private static int requireOnePlacePerPlayer(List<MatchTeam> teams) {
        Set<String> seen = new HashSet<>();
        for (MatchTeam team : teams) {
            for (String player : team.players()) {
                if (!seen.add(player)) {
                    throw new IllegalArgumentException("player " + player + ": listed twice (expected: once)");
                }
            }
        }
        return seen.size();
    }
}
