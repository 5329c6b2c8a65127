package dev.naadam.server.core.session;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * One count for each constant of an enum. Written by one thread, read by any: a lazy store costs a packet nothing, and a
 * scrape that is a moment behind hurts nobody.
 */
public final class Tally<E extends Enum<E>> {

    private final AtomicLongArray counts;

    /** All zero. */
    public Tally(Class<E> kind) {
        this.counts = new AtomicLongArray(kind.getEnumConstants().length);
    }

    /** Adds to a count; on the writer's thread. */
    public void add(E constant, long amount) {
        int index = index(constant);
        counts.lazySet(index, counts.getPlain(index) + amount);
    }

    /** The value of a count; any thread. */
    public long of(E constant) {
        return counts.get(index(constant));
    }

    @SuppressWarnings("EnumOrdinal") // an index into an array of this JVM's life, never stored or sent
    private int index(E constant) {
        return constant.ordinal();
    }
}
