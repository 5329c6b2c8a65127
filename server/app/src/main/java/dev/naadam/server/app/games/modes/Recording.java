package dev.naadam.server.app.games.modes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary file with what the bots of the first mode pressed. Gone when it is closed and when the JVM is told to
 * end; only a JVM that is killed leaves it.
 */
final class Recording implements AutoCloseable {

    /** A million ticks of the largest game: 64 players of 32 bytes, and the mask, are 2056 bytes a tick. */
    static final long MAX_BYTES = 2L << 30;

    /**
     * Ticks in which the bots of every other mode decide once more. In the interpreter bots and views cost several
     * times as much as the game's own tick, and a bot that depends on the JVM seldom waits this long.
     */
    static final long DECIDED_AGAIN_TICKS = 2_000;

    static final String PREFIX = "naadam-inputs-";
    static final int BUFFER_BYTES = 64 * 1024;

    private final Path file;

    Recording(Path folder) throws IOException {
        this.file = Files.createTempFile(folder, PREFIX, ".bin");
        file.toFile().deleteOnExit();
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
