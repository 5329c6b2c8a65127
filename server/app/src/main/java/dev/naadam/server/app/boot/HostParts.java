package dev.naadam.server.app.boot;

import dev.naadam.game.GameCatalog;
import dev.naadam.game.Games;
import dev.naadam.game.load.GamesFolder;
import dev.naadam.game.load.GamesFolderException;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.app.loop.Hosting;
import dev.naadam.server.app.loop.HostingOptions;
import dev.naadam.server.app.loop.LoopTools;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchListener;
import dev.naadam.server.app.replay.Recordings;
import dev.naadam.server.core.capacity.TickBudget;
import dev.naadam.server.core.handshake.HandshakeLimits;
import dev.naadam.server.core.shard.ShardLimits;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What plays: shards and the handshake in front of them, or nothing on a node without the role.
 *
 * @param host takes matches
 * @param handshakePort 0: none
 * @param hosting the same as the host; null: a node without the role
 */
record HostParts(
        MatchHost host, int handshakePort, @Nullable Hosting hosting) {

    /**
     * Who hears of matches.
     *
     * @param listener of the turns in their lives
     * @param replays of their ticks
     * @param standbys handshake ports of who would go on with them
     */
    record Turns(MatchListener listener, Recordings replays, Supplier<List<WireAddress>> standbys) {}

    static HostParts start(HostingOptions options, NodeProfile profile, LoopTools tools, Turns turns, Closing parts)
            throws IOException {
        if (!profile.isSession()) {
            return new HostParts(MatchHost.NONE, 0, null);
        }
        Hosting hosting =
                parts.later(new Hosting(options, tools, turns.listener(), turns.replays()::observer, turns.standbys()));
        return new HostParts(hosting, hosting.handshakePort(), hosting);
    }

    static HostingOptions options(ServerOptions options, Endpoint endpoint, FleetKeys fleetKeys) throws BootFailure {
        ShardLimits limits = new ShardLimits(
                ShardLimits.DEFAULT.maxMatches(),
                ShardLimits.DEFAULT.maxPeers(),
                ShardLimits.DEFAULT.slotsPerTick(),
                options.startLimit.toNanos());
        return new HostingOptions(
                endpoint.bound(),
                options.handshakePort,
                options.gamePort,
                options.shardThreads(),
                limits,
                tickBudget(options),
                HandshakeLimits.DEFAULT,
                fleetKeys::all);
    }

    static GameCatalog games(ServerOptions options) throws BootFailure {
        try {
            GameCatalog bundled = Games.onClassPath();
            return options.games == null ? bundled : GamesFolder.load(options.games, bundled);
        } catch (GamesFolderException e) {
            throw new BootFailure("--games: " + e.getMessage(), e);
        }
    }

    private static TickBudget tickBudget(ServerOptions options) throws BootFailure {
        try {
            return TickBudget.ofPercent(options.tickBudget);
        } catch (IllegalArgumentException e) {
            throw new BootFailure("--tick-budget: " + e.getMessage(), e);
        }
    }
}
