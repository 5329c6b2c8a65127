package dev.naadam.server.core.handshake;

import dev.naadam.server.core.session.Admission;

/** Takes admissions to the thread that owns the match. */
@FunctionalInterface
public interface AdmissionDesk {

    /** Hands over; false if the queue to the owner is full. */
    boolean offer(Admission admission);
}
