package dev.naadam.server.app.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the embedded Redis: a file per node, locked by the node for as long as it lives.
 *
 * <p>A lock and not a pid, because pids are used again: the lock of a killed node vanishes with it, so a dead user
 * never keeps the Redis alive. Every call is made under the folder's lock.
 */
final class NodeRoster {

    private final Path folder;

    NodeRoster(Path folder) {
        this.folder = folder;
    }

    /** Adds this node; the name begins with the pid for the human who looks. */
    HeldFile join(RandomGenerator random) throws IOException {
        String name = ProcessHandle.current().pid() + "-" + HexFormat.of().toHexDigits(random.nextLong()) + ".lock";
        HeldFile node = HeldFile.tryHold(folder.resolve(name));
        if (node == null) {
            throw new IOException("node file " + name + " is taken");
        }
        return node;
    }

    void leave(HeldFile node) throws IOException {
        node.close();
        Files.deleteIfExists(node.file());
    }

    /** Whether a node lives; files of dead ones are removed on the way. */
    boolean isAnyoneAlive() throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(folder)) {
            files = listing.toList();
        }
        boolean anyoneAlive = false;
        for (Path file : files) {
            anyoneAlive |= isAlive(file);
        }
        return anyoneAlive;
    }

    private static boolean isAlive(Path file) throws IOException {
        @Nullable HeldFile abandoned = HeldFile.tryHold(file);
        if (abandoned == null) {
            return true;
        }
        abandoned.close();
        Files.deleteIfExists(file);
        return false;
    }
}
