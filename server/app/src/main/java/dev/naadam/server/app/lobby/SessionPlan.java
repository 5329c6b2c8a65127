package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.FairRegions;
import dev.naadam.server.app.control.MatchRequest;
import dev.naadam.server.app.control.Team;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.equalise.DifferencePolicy;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.PlannedMap;
import dev.naadam.server.core.lobby.setup.GameTerms;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Writes what the next session of a series shall be. Any thread; changes nothing. */
final class SessionPlan {

    private final FairRegions regions;

    SessionPlan(FairRegions regions) {
        this.regions = regions;
    }

    /**
     * The match of the next map, in the region of the series; empty: what was measured can't be read now. In a region that was
     * decided on, players are promised the lines that were measured last.
     */
    CompletionStage<Optional<MatchRequest>> of(Lobby lobby) {
        String region = Objects.requireNonNull(lobby.place().region(), "a match is due in a region")
                .value();
        if (lobby.setup().region().policy() != RegionTerms.Policy.FAIR) {
            return CompletableFuture.completedStage(Optional.of(request(lobby, region, List.of())));
        }
        List<String> players = new ArrayList<>(lobby.people().team(Corner.A).lineup());
        players.addAll(lobby.people().team(Corner.B).lineup());
        return regions.promises(lobby.setup().organizer(), players, region)
                .thenApply(answer -> answer instanceof Answer.Done<List<Long>> done
                        ? Optional.of(request(lobby, region, promises(done.value())))
                        : Optional.empty());
    }

    /** A promise to nobody is none: sessions measure lines first if there is one. */
    private static List<Long> promises(List<Long> micros) {
        boolean isNone = micros.stream().allMatch(promised -> promised == DeliveryTerms.UNPROMISED);
        return isNone ? List.of() : micros;
    }

    private static MatchRequest request(Lobby lobby, String region, List<Long> promisedMicros) {
        GameTerms game = lobby.setup().game();
        DeliveryTerms terms = new DeliveryTerms(
                promisedMicros,
                lobby.isReassigned() ? DifferencePolicy.REASSIGN : DifferencePolicy.FLAG,
                lobby.setup().region().isEqualised());
        return new MatchRequest(
                game.game(),
                options(game, lobby.series().current().plan()),
                List.of(team(lobby, Corner.A), team(lobby, Corner.B)),
                game.tickRateHz(),
                null,
                region,
                terms,
                lobby.setup().durability());
    }

    private static SortedMap<String, String> options(GameTerms game, PlannedMap planned) {
        SortedMap<String, String> options = new TreeMap<>(game.options());
        if (!game.mapOption().isEmpty()) {
            options.put(game.mapOption(), planned.map());
        }
        if (!game.sideOption().isEmpty()) {
            options.put(game.sideOption(), planned.sideOfA());
        }
        return options;
    }

    private static Team team(Lobby lobby, Corner corner) {
        return new Team(
                lobby.setup().team(corner).name(), lobby.people().team(corner).lineup());
    }
}
