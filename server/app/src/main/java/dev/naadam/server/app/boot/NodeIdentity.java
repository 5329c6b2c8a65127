package dev.naadam.server.app.boot;

import dev.naadam.protocol.Entropy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The node's id: the same after a restart, different for nodes that share a data folder, unique without asking anybody.
 *
 * <p>The folder holds numbered ids; a node takes the first that no living process has locked. The lock vanishes with the
 * process, however it ends.
 */
final class NodeIdentity implements AutoCloseable {

    /** Nodes in one data folder. */
    private static final int MAX_NODES = 64;

    private static final int SUFFIX_BYTES = 6;

    private final String id;
    private final FileChannel lock;

    private NodeIdentity(String id, FileChannel lock) {
        this.id = id;
        this.lock = lock;
    }

    static NodeIdentity claim(Path data, Entropy entropy) throws BootFailure {
        Path folder = data.resolve("nodes");
        try {
            Files.createDirectories(folder);
            for (int number = 1; number <= MAX_NODES; number++) {
                FileChannel lock = lock(folder.resolve(number + ".lock"));
                if (lock != null) {
                    return new NodeIdentity(id(folder.resolve(number + ".id"), number, entropy), lock);
                }
            }
        } catch (IOException e) {
            throw new BootFailure("data folder " + data + " can't be written: " + e, e);
        }
        throw new BootFailure("data folder " + data + ": " + MAX_NODES + " nodes use it already");
    }

    String id() {
        return id;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // the process ends; so does the lock
        }
    }

    private static String id(Path file, int number, Entropy entropy) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, number + "-" + HexFormat.of().formatHex(entropy.bytes(SUFFIX_BYTES)));
        }
        return "node-" + Files.readString(file).strip();
    }

    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another node of this very process has it
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : channel;
    }
}
