package dev.naadam.server.core.sim;

import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.server.core.handshake.Handshake;
import dev.naadam.server.core.handshake.HandshakeLimits;
import dev.naadam.server.core.handshake.SeatDirectory;
import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.handshake.TakenSessions;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.shard.Shard;
import dev.naadam.server.core.shard.ShardLimits;
import dev.naadam.testkit.SeededEntropy;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One server of a {@link SimWorld}: two ports and what is behind them. */
final class SimNode implements SeatDirectory {

    private static final int MAX_TAKEN = 1_000;

    final int handshakeEndpoint;
    final int gameEndpoint;
    final Shard shard;
    final Handshake handshake;
    final TakenSessions taken = new TakenSessions(MAX_TAKEN);

    private final SimWorld world;
    private boolean isStopped;

    SimNode(
            SimWorld world,
            int handshakeEndpoint,
            ShardLimits limits,
            FleetKey key,
            SeededEntropy entropy,
            MatchObserver observer) {
        this.world = world;
        this.handshakeEndpoint = handshakeEndpoint;
        this.gameEndpoint = handshakeEndpoint + 1;
        this.shard = new Shard(
                limits,
                (address, packet, length) -> world.send(gameEndpoint, SimWorld.endpoint(address), packet, length),
                entropy,
                new JdkPacketCiphers(),
                world.log,
                observer,
                world.clock.nanos());
        this.handshake = new Handshake(List.of(key), this, entropy, HandshakeLimits.DEFAULT, world.clock.nanos());
    }

    /** Nothing happens here any more, as after a kill; or it does again, as after a pause: what came meanwhile is lost. */
    void stop(boolean isStopped) {
        this.isStopped = isStopped;
    }

    boolean isStopped() {
        return isStopped;
    }

    void turn(long nowNanos, Consumer<MatchSession> advance) {
        shard.release(nowNanos);
        for (MatchSession due = shard.pollDue(nowNanos); due != null; due = shard.pollDue(nowNanos)) {
            advance.accept(due);
        }
    }

    void deliver(int from, int to, byte[] bytes, int length, long nowNanos) {
        if (to == gameEndpoint) {
            shard.receive(SimWorld.address(from), bytes, length, nowNanos);
        } else {
            handshake.receive(
                    SimWorld.address(from),
                    SimWorld.wire(from),
                    bytes,
                    length,
                    nowNanos,
                    world.wallMillis(),
                    (address, packet, bytesSent) ->
                            world.send(handshakeEndpoint, SimWorld.endpoint(address), packet, bytesSent));
        }
    }

    @Override
    public @Nullable Seats find(UUID matchId) {
        return world.seats(this, matchId);
    }

    @Override
    public TakenSessions.@Nullable Taken takenOver(long cid) {
        return taken.find(cid);
    }
}
