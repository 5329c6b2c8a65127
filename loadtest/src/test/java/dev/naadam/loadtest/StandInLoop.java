package dev.naadam.loadtest;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.handshake.Handshake;
import dev.naadam.server.core.handshake.HandshakeLimits;
import dev.naadam.server.core.handshake.Seats;
import dev.naadam.server.core.session.Counters;
import dev.naadam.server.core.session.InputFate;
import dev.naadam.server.core.session.MatchObserver;
import dev.naadam.server.core.session.MatchSession;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.shard.Shard;
import dev.naadam.server.core.shard.ShardLimits;
import dev.naadam.server.udp.Addresses;
import dev.naadam.server.udp.DatagramPort;
import dev.naadam.server.udp.NettyDatagramPort;
import dev.naadam.testkit.SeededEntropy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** One thread that is handshake and shard at once, each with a port of its own. */
final class StandInLoop implements AutoCloseable {

    private static final long READ_INTERVAL_NANOS = 1_000_000;

    private final Map<UUID, Seats> seats = new ConcurrentHashMap<>();
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Started> started = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean isStopping;

    private record Started(int handshakePort, int gamePort, Shard shard) {}

    private StandInLoop(FleetKey key) {
        thread = Thread.ofPlatform().name("stand-in").unstarted(() -> live(key));
    }

    static StandInLoop start(FleetKey key) {
        StandInLoop loop = new StandInLoop(key);
        loop.thread.start();
        loop.started.join();
        return loop;
    }

    int port() {
        return started.join().handshakePort;
    }

    void open(MatchSpec spec) {
        Started now = started.join();
        Seats here = new Seats(
                spec, now.gamePort, admission -> commands.add(() -> now.shard.admit(admission, System.nanoTime())));
        commands.add(() -> now.shard.open(spec, System.nanoTime()));
        seats.put(spec.id(), here);
    }

    String metrics() {
        Counters counters = started.join().shard.counters();
        StringBuilder text = new StringBuilder();
        text.append("naadam_ticks_total ")
                .append(counters.of(Counters.Count.TICKS))
                .append('\n');
        text.append("naadam_schedule_slips_total ")
                .append(counters.of(Counters.Count.SCHEDULE_SLIPS))
                .append('\n');
        for (InputFate fate : InputFate.values()) {
            text.append("naadam_inputs_total{fate=\"")
                    .append(fate.name().toLowerCase(Locale.ROOT))
                    .append("\"} ")
                    .append(counters.inputs(fate))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        isStopping = true;
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void live(FleetKey key) {
        SeededEntropy entropy = new SeededEntropy(2);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (DatagramPort door = NettyDatagramPort.open(any, ProtocolLimits.MAX_DATAGRAM_BYTES);
                DatagramPort field = NettyDatagramPort.open(any, ProtocolLimits.MAX_DATAGRAM_BYTES)) {
            Handshake handshake =
                    new Handshake(List.of(key), seats::get, entropy, HandshakeLimits.DEFAULT, System.nanoTime());
            Shard shard = new Shard(
                    ShardLimits.DEFAULT,
                    field::send,
                    entropy,
                    new JdkPacketCiphers(),
                    MatchObserver.NONE,
                    System.nanoTime());
            started.complete(new Started(door.port(), field.port(), shard));
            while (!isStopping) {
                turn(handshake, door, shard, field);
            }
        } catch (IOException e) {
            started.completeExceptionally(e);
        }
    }

    private void turn(Handshake handshake, DatagramPort door, Shard shard, DatagramPort field) {
        long waitNanos = shard.nextDueNanos(System.nanoTime(), READ_INTERVAL_NANOS) - System.nanoTime();
        LockSupport.parkNanos(Math.max(1, waitNanos));
        door.poll((address, bytes, length) -> handshake.receive(
                address,
                new WireAddress(Addresses.ip(address), (int) address & 0xffff),
                bytes,
                length,
                System.nanoTime(),
                System.currentTimeMillis(),
                door::send));
        door.flush();
        field.poll((address, bytes, length) -> shard.receive(address, bytes, length, System.nanoTime()));
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            command.run();
        }
        long round = System.nanoTime();
        for (MatchSession match = shard.pollDue(round); match != null; match = shard.pollDue(round)) {
            match.advance(System.nanoTime());
        }
        field.flush();
    }
}
