package dev.naadam.client.measure;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.beacon.ProbeType;
import dev.naadam.protocol.ticket.WireAddress;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A scripted beacon on a real loopback socket, with a thread of its own. */
final class LoopbackBeacon implements AutoCloseable {

    final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    /** How often it was asked, if no ASK was lost. */
    final AtomicInteger runs = new AtomicInteger();

    private final String region;
    private final DatagramSocket socket;
    private @Nullable ScriptedBeacon script;
    private @Nullable SocketAddress client;

    LoopbackBeacon(String region) throws IOException {
        this.region = region;
        this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        // probes are due between two datagrams as well
        socket.setSoTimeout(5);
        Thread.ofPlatform().name("beacon-" + region).daemon().start(this::serve);
    }

    RegionBeacon beacon() {
        return new RegionBeacon(region, WireAddress.of((InetSocketAddress) socket.getLocalSocketAddress()));
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                receive(packet);
            } catch (SocketTimeoutException e) {
                // nothing came
            } catch (IOException e) {
                return;
            }
            if (script != null) {
                script.advance(System.nanoTime(), this::send);
            }
        }
    }

    private void receive(DatagramPacket packet) {
        client = packet.getSocketAddress();
        clientPorts.add(packet.getPort());
        ScriptedBeacon now = script;
        if (now == null || PacketType.type(packet.getData()[0]) == ProbeType.ASK) {
            now = new ScriptedBeacon(region);
            script = now;
            runs.incrementAndGet();
        }
        now.receive(packet.getData(), packet.getLength(), System.nanoTime(), this::send);
    }

    private void send(byte[] packet) {
        try {
            socket.send(new DatagramPacket(packet, packet.length, client));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
