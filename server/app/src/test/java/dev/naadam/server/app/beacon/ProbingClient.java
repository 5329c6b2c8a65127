package dev.naadam.server.app.beacon;

import dev.naadam.protocol.beacon.Measurement;
import dev.naadam.server.core.beacon.Prober;
import dev.naadam.server.core.session.Outbox;
import dev.naadam.server.udp.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** A client that has itself measured over a real socket. */
public final class ProbingClient {

    private static final int TURN_MILLIS = 20;

    private ProbingClient() {}

    /** What the beacon at this port signs for this claim; null if it does not. From this local address. */
    public static @Nullable Measurement measure(InetAddress from, int port, byte[] claim) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        long beacon = Addresses.pack(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Prober prober = new Prober(beacon, random, claim, System.nanoTime());
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(from, 0))) {
            socket.setSoTimeout(TURN_MILLIS);
            Outbox outbox = (to, packet, length) -> send(socket, to, packet, length);
            while (!prober.isOver()) {
                prober.advance(System.nanoTime(), outbox);
                receive(socket, prober, outbox);
            }
        }
        return prober.measurement();
    }

    private static void receive(DatagramSocket socket, Prober prober, Outbox outbox) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1_500], 1_500);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            return;
        }
        long sender = Addresses.pack((InetSocketAddress) packet.getSocketAddress());
        prober.receive(sender, packet.getData(), packet.getLength(), System.nanoTime(), outbox);
    }

    private static void send(DatagramSocket socket, long to, byte[] packet, int length) {
        try {
            socket.send(new DatagramPacket(packet, length, Addresses.unpack(to)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
