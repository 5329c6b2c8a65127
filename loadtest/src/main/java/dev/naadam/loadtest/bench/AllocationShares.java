package dev.naadam.loadtest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * How much of what was sampled our own code allocated: the JDK's event {@code jdk.ObjectAllocationSample}, which comes when
 * a thread needs a new piece of the heap, so there are few of them and large objects have more than their share. Good
 * for a rough bound of what is small, not for a ranking.
 */
final class AllocationShares {

    static final String EVENT = "jdk.ObjectAllocationSample";

    private static final String SHARD_THREADS = "shard-";

    private double all;
    private double own;

    /** Reads a recording. */
    static AllocationShares of(Path recording) throws IOException {
        AllocationShares shares = new AllocationShares();
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(EVENT) && event.getStackTrace() != null) {
                    RecordedThread thread = event.getThread();
                    shares.add(
                            thread == null ? "" : String.valueOf(thread.getJavaName()),
                            classes(event.getStackTrace().getFrames()),
                            (double) event.getLong("weight"));
                }
            }
        }
        return shares;
    }

    /** One sample: classes of the stack, innermost first. */
    void add(String thread, List<String> stack, double weight) {
        all += weight;
        if (!thread.startsWith(SHARD_THREADS)) {
            return;
        }
        for (String name : stack) {
            if (isForeign(name)) {
                return;
            }
            if (name.startsWith("dev.naadam.")) {
                own += weight;
                return;
            }
        }
    }

    /** Spread over what was counted. */
    Allocation of(double allBytesPerTick) {
        double unit = all == 0 ? 0 : allBytesPerTick / all;
        return new Allocation(allBytesPerTick, own * unit);
    }

    private static boolean isForeign(String name) {
        return name.startsWith("javax.crypto.") || name.startsWith("com.sun.crypto.") || name.startsWith("io.netty.");
    }

    private static List<String> classes(List<RecordedFrame> frames) {
        return frames.stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
    }
}
