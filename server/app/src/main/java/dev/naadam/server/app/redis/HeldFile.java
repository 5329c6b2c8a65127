package dev.naadam.server.app.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file locked by this process for as long as it lives; the operating system lets go of a killed process's lock.
 *
 * <p>The set of files held in this JVM comes first, for two reasons: a second lock on the same file within a JVM is an
 * exception and not an answer, and on POSIX systems merely closing another channel of a locked file drops the lock.
 */
final class HeldFile implements AutoCloseable {

    private static final Set<Path> HELD_IN_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HeldFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, creating the file, or answers null when somebody has it. The path must be a real path. */
    static @Nullable HeldFile tryHold(Path file) throws IOException {
        if (!HELD_IN_THIS_JVM.add(file)) {
            return null;
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            held = lock != null;
            return held ? new HeldFile(file, channel) : null;
        } finally {
            if (!held) {
                if (channel != null) {
                    channel.close();
                }
                HELD_IN_THIS_JVM.remove(file);
            }
        }
    }

    Path file() {
        return file;
    }

    /** Lets go of the lock; the file stays. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_IN_THIS_JVM.remove(file);
        }
    }
}
