package dev.naadam.server.app.store;

import dev.naadam.game.GameLimits;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a game counted for one player.
 *
 * @param playerId the player
 * @param values numbers by name, such as {@code kills}
 */
public record PlayerStatistics(String playerId, SortedMap<String, Long> values) {

    public PlayerStatistics {
        Bounds.requireText("player id", playerId, StoreLimits.MAX_PLAYER_ID_CHARS);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        Bounds.requireRange("statistics of " + playerId, values.size(), 0, GameLimits.MAX_STATISTICS);
        values.keySet().forEach(name -> Bounds.requireText("statistic", name, StoreLimits.MAX_WORD_CHARS));
    }
}
