package dev.naadam.server.app.linux;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Gives the core to the matches first: a thread that is nice gets a small share of a core on which a shard wants to run.
 *
 * <p>{@code Thread.setPriority} does nothing on Linux unless the JVM is started as root with a flag; {@code setpriority(2)}
 * of one's own thread upwards needs no right.
 */
public final class Niceness {

    /** A tenth of the weight of a thread that is not nice (sched(7): each step is a factor of 1.25). */
    public static final int BEHIND_MATCHES = 10;

    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;

    private Niceness() {}

    /** The same task, by a thread that is nice from then on. */
    public static Runnable behindMatches(Runnable task) {
        return () -> {
            lower(BEHIND_MATCHES);
            task.run();
        };
    }

    /** Makes the calling thread nice; false where that is not possible. */
    @SuppressWarnings("restricted") // a native call: the launcher enables them
    static boolean lower(int nice) {
        Linker linker = Linker.nativeLinker();
        MemorySegment setpriority = linker.defaultLookup().find("setpriority").orElse(MemorySegment.NULL);
        if (setpriority.equals(MemorySegment.NULL)) {
            return false;
        }
        MethodHandle call = linker.downcallHandle(
                setpriority,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            return (int) call.invokeExact(PRIO_PROCESS, CALLING_THREAD, nice) == 0;
        } catch (Throwable e) {
            return false;
        }
    }
}
