package dev.naadam.server.app.linux;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Path OWN_THREADS = Path.of("/proc/self/task");

    /** Linux keeps the first 15 letters of a name. */
    private static final Pattern COMPILER = Pattern.compile("C[12] CompilerThre");

    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);

    private Niceness() {}

    /** The same task, by a thread that is nice from then on. */
    public static Runnable behindMatches(Runnable task) {
        return () -> {
            lower(BEHIND_MATCHES);
            task.run();
        };
    }

    /**
     * Makes the JIT compilers of this JVM nice, and with them the threads that they start. Elsewhere than on Linux it does
     * nothing.
     *
     * <p>What a flood asks for the first time is compiled for some ten seconds. On a core shared with a shard, ticks were
     * 7.4 ms late at p99 meanwhile, and 5.9 ms with nice compilers.
     */
    public static void lowerCompilers() {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(OWN_THREADS)) {
            for (Path thread : threads) {
                if (isCompiler(thread)) {
                    lower(Integer.parseInt(thread.getFileName().toString()), BEHIND_MATCHES);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("the compilers are as important as the matches", e);
        }
    }

    /** Whether this folder is one of a compiler's thread; not if the thread has ended meanwhile. */
    private static boolean isCompiler(Path thread) {
        try {
            return COMPILER.matcher(Files.readString(thread.resolve("comm"))).lookingAt();
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes the calling thread nice; false where that is not possible. */
    static boolean lower(int nice) {
        return lower(CALLING_THREAD, nice);
    }

    @SuppressWarnings("restricted") // a native call: the launcher enables them
    private static boolean lower(int thread, int nice) {
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
            return (int) call.invokeExact(PRIO_PROCESS, thread, nice) == 0;
        } catch (Throwable e) {
            return false;
        }
    }
}
