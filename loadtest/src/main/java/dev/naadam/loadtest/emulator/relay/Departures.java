package dev.naadam.loadtest.emulator.relay;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Datagrams that wait for their time; one thread adds, one takes. The taker sleeps until the next one is due, and is woken
 * before only by one that is due earlier: with delays of milliseconds that is rare, so it sleeps as exactly as the system
 * can, some 60 us, which no selector with its whole milliseconds does.
 */
final class Departures {

    /** A second of 1000 bots at 60 Hz in both directions, with room to spare: 79 MB if it is ever full. */
    static final int MAX_FLIGHTS = 1 << 16;

    private final LongSupplier nanoClock;
    private final int maxFlights;
    private final Lock lock = new ReentrantLock();
    private final Condition isEarlier = lock.newCondition();
    private final PriorityQueue<Flight> waiting = new PriorityQueue<>(Flight.BY_DEPARTURE);
    private final Deque<Flight> spare = new ArrayDeque<>();
    private long order;
    private boolean isClosed;

    Departures(LongSupplier nanoClock, int maxFlights) {
        this.nanoClock = nanoClock;
        this.maxFlights = maxFlights;
    }

    /** Adds a datagram, whose bytes are copied; false if there is no room. */
    boolean add(Door door, SocketAddress destination, boolean isUpward, ByteBuffer bytes, long dueNanos) {
        lock.lock();
        try {
            if (waiting.size() >= maxFlights) {
                return false;
            }
            Flight flight = spare.isEmpty() ? new Flight() : spare.pop();
            flight.board(door, destination, isUpward, bytes);
            flight.schedule(dueNanos, order++);
            waiting.add(flight);
            if (waiting.peek() == flight) {
                isEarlier.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next one that is due; null when all is over. To be {@linkplain #recycle given back}. */
    @Nullable Flight take() throws InterruptedException {
        lock.lock();
        try {
            while (!isClosed) {
                Flight next = waiting.peek();
                if (next == null) {
                    isEarlier.await();
                    continue;
                }
                long waitNanos = next.dueNanos() - nanoClock.getAsLong();
                if (waitNanos <= 0) {
                    return waiting.poll();
                }
                isEarlier.awaitNanos(waitNanos);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    void recycle(Flight flight) {
        lock.lock();
        try {
            spare.push(flight);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing departs any more. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            isEarlier.signal();
        } finally {
            lock.unlock();
        }
    }
}
