package dev.naadam.server.app.loop;

/**
 * How much a process hosts, and how much more it takes.
 *
 * @param matches that are not over
 * @param budgetNanos of all shards' time that matches may be expected to take, ns a second
 * @param freeNanos what is left of it, ns a second
 */
public record HostLoad(int matches, long budgetNanos, long freeNanos) {

    /** Of a process that hosts nothing. */
    public static final HostLoad NONE = new HostLoad(0, 0, 0);
}
