package dev.naadam.server.app.redis;

import dev.naadam.server.app.secrets.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the folder says about the running Redis.
 *
 * <p>Written twice per start: with the port alone before the process exists, whole once it answers. A node that is
 * killed in between leaves the port behind, and the next one either finds our Redis there or fails to bind it a second
 * time: the port is what keeps two processes off one append-only file.
 *
 * @param port loopback port, chosen before the start
 * @param pid process id, {@link #NO_PID} before it is known
 * @param runMarker the {@code run_id} that this one run of Redis drew for itself, empty before it is known
 */
record RunFile(int port, long pid, String runMarker) {

    static final long NO_PID = 0;
    /** Three short lines; what is longer was not written by us. */
    private static final long MAX_FILE_BYTES = 256;

    static RunFile starting(int port) {
        return new RunFile(port, NO_PID, "");
    }

    /** Reads the file; null when there is none or it is no run file, which then counts as no Redis running. */
    static @Nullable RunFile read(Path file) throws IOException {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                return null;
            }
            String[] lines = Files.readString(file).split("\n", -1);
            if (lines.length < 3) {
                return null;
            }
            int port = Integer.parseInt(lines[0]);
            return port < 1 || port > 65_535 ? null : new RunFile(port, Long.parseLong(lines[1]), lines[2]);
        } catch (NoSuchFileException | NumberFormatException ignored) {
            return null;
        }
    }

    void write(Path file) throws IOException {
        OwnerOnlyFile.replace(file, port + "\n" + pid + "\n" + runMarker + "\n");
    }
}
