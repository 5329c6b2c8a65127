package dev.naadam.server.app.control;

import dev.naadam.game.GameSetup;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match that can be played and has no place yet.
 *
 * @param id its id
 * @param organizer whose it is
 * @param game name of the game
 * @param setup what the game accepted
 * @param teams who plays
 * @param randomSeed the only source of chance
 * @param region where it must run, or {@link FairPlacing#FAIR}; null: anywhere
 * @param createdMillis wall clock, ms since 1970
 * @param terms what is promised of its players' lines, and what is done about them
 * @param durability what happens to it if its server dies
 */
record MatchDraft(
        UUID id,
        String organizer,
        String game,
        GameSetup setup,
        List<Team> teams,
        long randomSeed,
        @Nullable String region,
        long createdMillis,
        DeliveryTerms terms,
        Durability durability) {

    MatchDraft {
        teams = List.copyOf(teams);
    }

    /** The same under another id. */
    MatchDraft as(UUID other) {
        return new MatchDraft(
                other, organizer, game, setup, teams, randomSeed, region, createdMillis, terms, durability);
    }

    /** The same in this region. */
    MatchDraft in(String where) {
        return new MatchDraft(id, organizer, game, setup, teams, randomSeed, where, createdMillis, terms, durability);
    }

    /** The same with lines as long as beacons have signed. */
    MatchDraft promising(List<Long> promisedMicros) {
        DeliveryTerms promised = new DeliveryTerms(promisedMicros, terms.onDifference(), terms.isEqualised());
        return new MatchDraft(
                id, organizer, game, setup, teams, randomSeed, region, createdMillis, promised, durability);
    }

    /** The match if it runs on this node: in the region that was asked for, or the node's first. */
    MatchDescription on(Node node) {
        String where = region == null ? node.regions().getFirst() : region;
        return new MatchDescription(
                id, organizer, game, setup, teams, randomSeed, where, node.id(), createdMillis, terms, durability);
    }
}
