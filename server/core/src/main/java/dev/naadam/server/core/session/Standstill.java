package dev.naadam.server.core.session;

import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.packet.Waiting;

/** Tells players that their match stands still: before its first tick, while it waits for its log, and while people want it so. */
final class Standstill {

    private static final long INTERVAL_NANOS = 100_000_000;

    private final Presence presence;
    private final SessionContext context;
    private final long epoch;
    private long toldNanos;

    Standstill(Presence presence, SessionContext context, long epoch, long openedNanos) {
        this.presence = presence;
        this.context = context;
        this.epoch = epoch;
        this.toldNanos = openedNanos - INTERVAL_NANOS;
    }

    /** Sends everybody a WAITING if it is time for the next one. */
    void tellIfDue(long nowNanos) {
        if (nowNanos - toldNanos >= INTERVAL_NANOS) {
            toldNanos = nowNanos;
            tell();
        }
    }

    private void tell() {
        Waiting waiting = new Waiting(epoch, Long.bitCount(presence.liveMask()), presence.players());
        for (int slot = 0; slot < presence.players(); slot++) {
            Peer peer = presence.live(slot);
            if (peer != null) {
                waiting.write(context.packet());
                peer.send(PacketType.WAITING, Waiting.BYTES);
            }
        }
    }
}
