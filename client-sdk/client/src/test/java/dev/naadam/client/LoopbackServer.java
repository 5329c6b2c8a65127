package dev.naadam.client;

import dev.naadam.game.GameSetup;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.ReceivedPacket;
import dev.naadam.testkit.ScriptedServer;
import dev.naadam.testkit.SeededEntropy;
import dev.naadam.testkit.StateDraft;
import dev.naadam.testkit.TestTickets;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A scripted server on a real loopback socket, driven by the test's own thread. */
final class LoopbackServer implements AutoCloseable {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    final ScriptedServer script;
    final TestTickets tickets;
    private final DatagramSocket socket;
    private @Nullable SocketAddress client;

    LoopbackServer() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        // a timeout instead of spinning, and the test's thread goes on by itself
        socket.setSoTimeout(5);
        tickets = new TestTickets(
                new DotGame(),
                new GameSetup(60, List.of(0, 1), new TreeMap<>()),
                WireAddress.of((InetSocketAddress) socket.getLocalSocketAddress()),
                new SeededEntropy(1),
                System::currentTimeMillis);
        script = new ScriptedServer(tickets, new SeededEntropy(2), this::send);
    }

    /** Serves until the condition holds; fails after ten seconds. */
    void serveUntil(BooleanSupplier condition) throws IOException {
        serve(condition, tick -> {});
    }

    /** Plays at 60 Hz until the condition holds; fails after ten seconds. */
    void playUntil(BooleanSupplier condition) throws IOException {
        serve(
                condition,
                tick -> script.sendState(
                        new StateDraft(tick, DotGame.view(tick)).events((int) tick - 1, new byte[] {(byte) tick})));
    }

    /** The next packet of a type; serves until it comes. */
    ReceivedPacket await(int type) throws IOException {
        ReceivedPacket[] found = new ReceivedPacket[1];
        serveUntil(() -> {
            ReceivedPacket next = script.next(type);
            if (next != null) {
                found[0] = next;
            }
            return next != null;
        });
        return found[0];
    }

    /** Where the client is; 0 before it has sent anything. */
    int clientPort() {
        return client instanceof InetSocketAddress from ? from.getPort() : 0;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve(BooleanSupplier condition, LongConsumer everyTick) throws IOException {
        long start = System.nanoTime();
        long tick = 0;
        while (!condition.getAsBoolean()) {
            long now = System.nanoTime();
            if (now - start > PATIENCE_NANOS) {
                throw new AssertionError("still not so after ten seconds");
            }
            if (now - start > tick * 16_666_667L) {
                everyTick.accept(++tick);
            }
            receive();
        }
    }

    private void receive() throws IOException {
        byte[] datagram = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES + 1];
        DatagramPacket packet = new DatagramPacket(datagram, datagram.length);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            return;
        }
        client = packet.getSocketAddress();
        script.receive(datagram, packet.getLength(), System.nanoTime());
    }

    private void send(byte[] datagram) {
        try {
            if (client != null) {
                socket.send(new DatagramPacket(datagram, datagram.length, client));
            }
        } catch (IOException e) {
            throw new AssertionError("loopback does not send", e);
        }
    }
}
