package dev.naadam.testkit;

/** Takes what a {@link SimulatedNetwork} delivers. */
@FunctionalInterface
public interface DatagramReceiver {

    /**
     * A datagram arrived. May send again.
     *
     * @param from endpoint that sent it
     * @param to endpoint that it is for
     * @param bytes {@code bytes[0, length)}; the receiver's to keep
     * @param nowNanos when it arrived, at most the time up to which is delivered
     */
    void receive(int from, int to, byte[] bytes, int length, long nowNanos);
}
