package dev.naadam.client;

import dev.naadam.protocol.ticket.WireAddress;

/** Takes the datagrams that a session sends. */
@FunctionalInterface
public interface DatagramSink {

    /**
     * Sends one datagram, or drops it like a network would; must not throw.
     *
     * @param to one of a few addresses; in steady play the same object every time
     * @param packet read during the call only: the array is used again for the next one
     * @param length bytes of it to send
     */
    void send(WireAddress to, byte[] packet, int length);
}
