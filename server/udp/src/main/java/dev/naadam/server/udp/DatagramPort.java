package dev.naadam.server.udp;

/**
 * One UDP socket in batches: read what has come, queue what goes out, flush once.
 *
 * <p>Opened, used and closed by one thread, except {@link #port}, {@link #sendDrops}, {@link #faults} and
 * {@link #transport}, which any thread may ask. Nothing here blocks but {@link #await}.
 */
public interface DatagramPort extends AutoCloseable {

    /** Takes the datagrams of one read. */
    @FunctionalInterface
    interface Receiver {

        /**
         * One datagram.
         *
         * @param address sender, see {@link Addresses}
         * @param bytes reused for the next one
         * @param length of the datagram; one byte more than the largest accepted one if it was longer than that
         */
        void datagram(long address, byte[] bytes, int length);
    }

    /** Reads what is waiting, at most a bounded number of datagrams, and does not wait for more. */
    void poll(Receiver receiver);

    /** Waits until something can be read, at most {@code maxNanos}, and reads it. */
    void await(long maxNanos, Receiver receiver);

    /** Queues a datagram; the bytes are copied. If the socket does not take more it is dropped and counted. */
    void send(long address, byte[] bytes, int length);

    /** Sends what is queued. */
    void flush();

    /** Local port. */
    int port();

    /** Datagrams dropped because the socket took no more. */
    long sendDrops();

    /** How often this happened, as far as the transport is told of it; else 0. */
    long faults(SocketFault fault);

    /** What carries the bytes: {@code native}, {@code epoll} or {@code nio}. */
    String transport();

    /** Closes the socket. */
    @Override
    void close();
}
