package dev.naadam.server.core.handshake;

import dev.naadam.server.core.session.Admission;

/** Takes admissions to the thread that owns the match. */
@FunctionalInterface
public interface AdmissionDesk {

    /** Whether the owner takes a player who has not been in the match yet now; a busy one lets them in one by one. */
    default boolean welcomesNewcomer(long nowNanos) {
        return true;
    }

    /** Hands over; false if the queue to the owner is full. */
    boolean offer(Admission admission);
}
