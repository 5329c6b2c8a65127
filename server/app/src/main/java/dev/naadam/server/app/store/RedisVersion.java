package dev.naadam.server.app.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of a Redis, or the one a Valkey says it is compatible with, as {@code INFO server} reports it.
 *
 * @param major first number
 * @param minor second
 * @param patch third
 */
record RedisVersion(int major, int minor, int patch) implements Comparable<RedisVersion> {

    /** Older ones lack commands we use or plan with; see docs/redis.md. */
    static final RedisVersion FLOOR = new RedisVersion(6, 2, 0);

    /** First of the 6.2 line without the Lua escape CVE-2025-49844. */
    static final RedisVersion PATCHED = new RedisVersion(6, 2, 20);

    private static final Pattern LINE =
            Pattern.compile("^redis_version:(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,6}))?", Pattern.MULTILINE);

    static Optional<RedisVersion> fromInfo(String info) {
        Matcher line = LINE.matcher(info);
        if (!line.find()) {
            return Optional.empty();
        }
        int patch = line.group(3) == null ? 0 : Integer.parseInt(line.group(3));
        return Optional.of(new RedisVersion(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)), patch));
    }

    @Override
    public int compareTo(RedisVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
