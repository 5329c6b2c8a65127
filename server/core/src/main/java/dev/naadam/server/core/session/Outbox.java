package dev.naadam.server.core.session;

/** Takes datagrams that are to be sent. The bytes are copied during the call. */
@FunctionalInterface
public interface Outbox {

    /**
     * Sends to an address.
     *
     * @param address IPv4 address in bits 16 to 47, port in bits 0 to 15
     */
    void send(long address, byte[] packet, int length);

    /** Whether two addresses are of one host. */
    static boolean isSameHost(long address, long other) {
        return address >>> 16 == other >>> 16;
    }
}
