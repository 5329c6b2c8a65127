package dev.naadam.client;

/** Takes the datagrams that a session sends. */
@FunctionalInterface
public interface DatagramSink {

    /**
     * Sends one datagram, or drops it like a network would; must not throw.
     *
     * @param packet read during the call only: the array is used again for the next one
     * @param length bytes of it to send
     */
    void send(ServerPort port, byte[] packet, int length);
}
