package dev.naadam.loadtest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of a process with all its threads, from {@code /proc/PID/stat}: user and system, so the kernel's work
 * for its packets too. On the loopback a sender also pays for the receiver's half of the way, in C and Java alike.
 */
public final class ProcessorTime {

    /** USER_HZ, 100 on every architecture that a JDK 25 runs on: readings are 10 ms exact. */
    private static final long NANOS_PER_CLOCK_TICK = 10_000_000;

    /** Positions after the name, which is in brackets and may itself contain blanks and brackets: see proc(5). */
    private static final int USER_FIELD = 11;

    private static final int SYSTEM_FIELD = 12;

    private ProcessorTime() {}

    /**
     * Used so far.
     *
     * @throws IOException if there is no such process
     */
    public static long nanos(long pid) throws IOException {
        return parse(Files.readString(Path.of("/proc/" + pid + "/stat")));
    }

    static long parse(String stat) throws IOException {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        if (fields.length <= SYSTEM_FIELD) {
            throw new IOException("/proc/PID/stat has " + fields.length + " fields after the name");
        }
        return (Long.parseLong(fields[USER_FIELD]) + Long.parseLong(fields[SYSTEM_FIELD])) * NANOS_PER_CLOCK_TICK;
    }
}
