package dev.naadam.server.app.store;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a Redis can promise about a committed tick, by how it keeps it.
 *
 * @param isAppendOnly whether it writes what it has to a file
 * @param fsync when it makes the disk write: {@code always}, {@code everysec}, {@code no}, or empty if it does not say
 * @param replicas connected now
 * @param awaited how many of them are waited for before a tick counts
 */
public record JournalPromise(String address, boolean isAppendOnly, String fsync, int replicas, int awaited) {

    /** In one line that holds; docs/durability.md has the reasons. */
    public String line() {
        String kept = isAppendOnly
                ? "append-only file, fsync " + (fsync.isEmpty() ? "unknown" : fsync)
                : "no append-only file";
        return String.format(
                Locale.ROOT,
                "journal in Redis at %s (%s, %d replicas, %d awaited): a committed tick survives the death of any node%s",
                address,
                kept,
                replicas,
                awaited,
                rest());
    }

    private String rest() {
        if (awaited > 0) {
            return ", of that Redis and of its machine; while fewer than " + awaited
                    + " replicas answer, strict matches are paused";
        }
        if (!isAppendOnly) {
            return ", and of that Redis only while its own node lives, which uploads it again";
        }
        return fsync.equals("always")
                ? ", and of that Redis and its machine, if the disk keeps what it was told to"
                : ", and of that Redis; of its machine only while its own node lives, which uploads it again";
    }

    /** Whether {@code INFO persistence} says that there is an append-only file. */
    static boolean isAppendOnly(String info) {
        return Pattern.compile("^aof_enabled:1", Pattern.MULTILINE)
                .matcher(info)
                .find();
    }

    /** How many replicas {@code INFO replication} counts. */
    static int replicas(String info) {
        var counted = Pattern.compile("^connected_slaves:(\\d{1,3})", Pattern.MULTILINE)
                .matcher(info);
        return counted.find() ? Integer.parseInt(counted.group(1)) : 0;
    }
}
