package dev.naadam.server.app.loop;

import dev.naadam.server.core.capacity.TickCost;
import dev.naadam.server.core.session.MatchSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What ticks cost on one shard, by game. Its thread adds, any thread reads. */
final class GameCosts {

    private final Map<String, TickCost> byGame = new ConcurrentHashMap<>();

    /** A match was advanced; only ticks that players had count. */
    void add(MatchSession match, long nanos) {
        if (match.phase() == MatchSession.Phase.RUNNING) {
            byGame.computeIfAbsent(match.spec().game().name(), game -> new TickCost())
                    .add(Long.bitCount(match.connectedMask()), nanos);
        }
    }

    /** What a player's tick costs here, ns; the prior if the game was never played. */
    long nanosPerPlayerTick(String game) {
        TickCost cost = byGame.get(game);
        return cost == null ? new TickCost().nanosPerPlayerTick() : cost.nanosPerPlayerTick();
    }
}
