package dev.naadam.client.measure;

import dev.naadam.protocol.ticket.WireAddress;

/** Takes the datagrams for beacons. */
@FunctionalInterface
public interface ProbeSink {

    /**
     * Sends a datagram, or loses it.
     *
     * @param packet {@code packet[0, length)}; valid during the call
     */
    void send(WireAddress beacon, byte[] packet, int length);
}
