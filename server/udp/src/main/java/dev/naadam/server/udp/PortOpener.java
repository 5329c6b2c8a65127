package dev.naadam.server.udp;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Opens ports of one transport. Any thread; the port belongs to the thread that opened it. */
@FunctionalInterface
public interface PortOpener {

    /**
     * Opens a port for the calling thread.
     *
     * @param maxDatagramBytes longest datagram that is not reported as too long
     * @throws IOException naming the address if it can't be bound
     */
    DatagramPort open(InetSocketAddress local, int maxDatagramBytes) throws IOException;
}
