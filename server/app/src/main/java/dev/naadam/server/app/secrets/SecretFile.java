package dev.naadam.server.app.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A password or key in a file, as container platforms and service managers hand them in. */
public final class SecretFile {

    /** Longest secret; whoever names a log or {@code /dev/zero} by mistake is told so. */
    static final int MAX_BYTES = 4096;

    private SecretFile() {}

    /**
     * The text of the file without blanks and line ends around it.
     *
     * @throws IOException in one line that names the file and repeats nothing of it: unreadable, empty, too long, or more
     *     than one line
     */
    public static String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new IOException(file + " can't be read", e);
        }
        String secret = new String(bytes, StandardCharsets.UTF_8).strip();
        if (bytes.length > MAX_BYTES || secret.isEmpty() || secret.chars().anyMatch(Character::isISOControl)) {
            throw new IOException(file + " holds no secret (expected: one line, at most " + MAX_BYTES + " bytes)");
        }
        return secret;
    }
}
