package dev.naadam.server.core.session;

/** What a session may send in a second, in datagrams and in bytes: bounds how often its keys are asked to open one. */
final class DatagramBudget {

    private final RateBudget packets;
    private final RateBudget bytes;

    /** As its ticket says; full at first. */
    DatagramBudget(Admission admission, long nowNanos) {
        this.packets = new RateBudget(admission.maxPacketsPerSecond(), nowNanos);
        this.bytes = new RateBudget(admission.maxBytesPerSecond(), nowNanos);
    }

    /** Takes one datagram of this length, if there is room for it. */
    boolean take(int lengthBytes, long nowNanos) {
        return packets.take(1, nowNanos) && bytes.take(lengthBytes, nowNanos);
    }
}
