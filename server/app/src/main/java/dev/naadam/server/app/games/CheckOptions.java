package dev.naadam.server.app.games;

import dev.naadam.game.GameLimits;
import dev.naadam.server.app.options.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said about a check. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields from their defaults
final class CheckOptions {

    static final int MAX_SEEDS = 1_000;

    /** Half a year at 60 Hz; the inputs of a game with many players must fit a file besides. */
    static final int MAX_TICKS = 1_000_000_000;

    /** A match of the contract is played three times and written and read every tick, so it is a short one. */
    private static final int CONTRACT_SECONDS = 20;

    @Parameters(paramLabel = "GAME", description = "Name of the game; see game list")
    String game;

    @Mixin
    GamesOption games;

    @Range(min = 1, max = MAX_TICKS)
    @Option(
            names = "--ticks",
            paramLabel = "N",
            defaultValue = "50000",
            description = "Ticks played in each JVM mode, match after match. Default: ${DEFAULT-VALUE}")
    long ticks;

    @Range(min = 1, max = MAX_SEEDS)
    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Random seeds of the contract's matches at each tick rate. Default: ${DEFAULT-VALUE}")
    int seeds;

    @Option(
            names = "--random-seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The first random seed; the others follow. Default: ${DEFAULT-VALUE}")
    long randomSeed;

    @Option(
            names = "--tick-rate",
            paramLabel = "HZ",
            description = "Only this tick rate. Default: 20, 60 and 128 for the contract, 60 for the rest")
    @Nullable Integer tickRateHz;

    @Range(min = 1, max = GameLimits.MAX_PLAYERS)
    @Option(
            names = "--players",
            paramLabel = "N",
            description = "Players in all, in two teams if the game takes that. Default: 10, or what it takes")
    @Nullable Integer players;

    @Option(names = "--option", paramLabel = "NAME=VALUE", description = "An option of the game; may be said again")
    Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--json", description = "One JSON object as the last line of the output")
    boolean isJson;

    List<Integer> contractRates() {
        return tickRateHz == null ? List.of(20, 60, 128) : List.of(tickRateHz);
    }

    int usualRateHz() {
        return tickRateHz == null ? 60 : tickRateHz;
    }

    int contractTicks(int rateHz) {
        return (int) Math.min(ticks, (long) CONTRACT_SECONDS * rateHz);
    }

    List<Long> randomSeeds() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            all.add(randomSeed + i);
        }
        return all;
    }
}
