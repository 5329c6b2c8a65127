package dev.naadam.server.app.tournament;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file that somebody names. */
final class TournamentFile {

    /** Longest, bytes: 1,024 teams as another program exports them, each match with its games, are some 4 MB. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private TournamentFile() {}

    /**
     * Reads it, never more than may be: the size of a device or a pipe is not known before.
     *
     * @throws IOException in a few words, without the name of the file
     */
    static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("the file is too long (expected: at most " + MAX_BYTES + " bytes)");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        }
    }
}
