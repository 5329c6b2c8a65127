package dev.naadam.server.app.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Redis can promise about a committed tick, by how it keeps it. The rows of the table in docs/durability.md.
 *
 * @param isAppendOnly whether it writes what it has to a file
 * @param fsync when it makes the disk write: {@code always}, {@code everysec}, {@code no}, or empty if it does not say
 * @param isEvicting whether it throws keys away when its memory is full
 * @param replicas connected now
 * @param awaited how many of them are waited for before a tick counts
 */
public record JournalPromise(
        String address, boolean isAppendOnly, String fsync, boolean isEvicting, int replicas, int awaited) {

    /** What Redis says of itself ({@code INFO} of persistence, memory and replication) and was asked for. */
    static JournalPromise of(String address, String info, String fsync, int awaited) {
        return new JournalPromise(
                address, says(info, "aof_enabled:1"), fsync, isEvicting(info), replicas(info), awaited);
    }

    /** In one line that holds; docs/durability.md has the reasons. */
    public String line() {
        String kept = isAppendOnly
                ? "append-only file, fsync " + (fsync.isEmpty() ? "unknown" : fsync)
                : "no append-only file";
        return String.format(
                Locale.ROOT,
                "journal in Redis at %s (%s, %d replicas, %d awaited): %s",
                address,
                kept,
                replicas,
                awaited,
                isEvicting
                        ? "nothing is promised, since it may evict a log when its memory is full"
                                + " (set maxmemory-policy noeviction)"
                        : "a committed tick survives the death of any node" + rest());
    }

    private String rest() {
        if (awaited > 0) {
            return ", and of that Redis and its machine if a replica that had it is promoted; while fewer than "
                    + awaited + " replicas answer, strict matches are paused"
                    + (replicas < awaited ? ", as they are now" : "");
        }
        if (!isAppendOnly) {
            return ", and of that Redis or its machine only while its own node lives, which uploads it again";
        }
        return fsync.equals("always")
                ? ", and of that Redis and its machine, if the disk keeps what it was told to"
                : ", and of that Redis; of its machine only while its own node lives, which uploads it again";
    }

    /** Volatile keys are none of a living log's. */
    private static boolean isEvicting(String info) {
        return !says(info, "maxmemory:0\\b") && says(info, "maxmemory_policy:allkeys");
    }

    private static int replicas(String info) {
        Matcher counted = Pattern.compile("^connected_slaves:(\\d{1,3})", Pattern.MULTILINE)
                .matcher(info);
        return counted.find() ? Integer.parseInt(counted.group(1)) : 0;
    }

    private static boolean says(String info, String line) {
        return Pattern.compile("^" + line, Pattern.MULTILINE).matcher(info).find();
    }
}
