package dev.naadam.server.core.handshake;

import dev.naadam.server.core.session.Admission;

/** Takes admissions to the thread that owns the match. */
@FunctionalInterface
public interface AdmissionDesk {

    /** Whether the owner wants players who have not been in their match yet; a busy one does not. */
    default boolean welcomesNewcomers() {
        return true;
    }

    /** Hands over; false if the queue to the owner is full. */
    boolean offer(Admission admission);
}
