package dev.naadam.server.core.beacon;

import dev.naadam.server.core.session.Outbox;

/** Answers of a beacon on their way, counted. */
record Replies(Outbox outbox, BeaconCounters counters) {

    void send(Source to, byte[] packet) {
        outbox.send(to.address(), packet, packet.length);
        counters.sent(packet.length);
    }
}
