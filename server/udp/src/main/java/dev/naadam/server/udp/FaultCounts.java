package dev.naadam.server.udp;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts of a socket's faults: one thread writes, any reads. */
final class FaultCounts {

    private final AtomicLongArray counts = new AtomicLongArray(SocketFault.values().length);

    /** Counts what an errno means, and tells it. */
    SocketFault add(int errno) {
        SocketFault fault = switch (errno) {
            case LinuxCalls.EAGAIN -> SocketFault.FULL;
            case LinuxCalls.ENOBUFS -> SocketFault.NO_BUFFERS;
            case LinuxCalls.EINTR -> SocketFault.INTERRUPTED;
            case LinuxCalls.ECONNREFUSED -> SocketFault.REFUSED;
            default -> SocketFault.OTHER;
        };
        add(fault);
        return fault;
    }

    void add(SocketFault fault) {
        int index = index(fault);
        counts.setRelease(index, counts.getPlain(index) + 1);
    }

    long of(SocketFault fault) {
        return counts.getAcquire(index(fault));
    }

    @SuppressWarnings("EnumOrdinal") // an index into an array of this JVM's life, never stored or sent
    private static int index(SocketFault fault) {
        return fault.ordinal();
    }
}
