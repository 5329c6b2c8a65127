package dev.naadam.server.app.redis;

import dev.naadam.server.app.secrets.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder {@code redis} in the data folder: where everything of the embedded Redis lies. */
record RedisFolder(Path root) {

    /** Longest wait for the folder's lock; its holder may be loading a large append-only file. */
    private static final Duration LOCK_LIMIT = RedisProcess.START_LIMIT.plusSeconds(15);

    private static final int PASSWORD_BYTES = 32;
    private static final Pattern PASSWORD = Pattern.compile("[0-9a-f]{" + 2 * PASSWORD_BYTES + "}");

    /** Creates the folders; the real path makes two spellings of one folder the same folder. */
    static RedisFolder prepare(Path dataFolder) throws EmbeddedRedisException {
        try {
            Path root = dataFolder.toAbsolutePath().resolve("redis");
            OwnerOnlyFile.createFolder(root);
            RedisFolder folder = new RedisFolder(root.toRealPath());
            OwnerOnlyFile.createFolder(folder.binaries());
            OwnerOnlyFile.createFolder(folder.storage());
            OwnerOnlyFile.createFolder(folder.nodes());
            return folder;
        } catch (IOException e) {
            throw new EmbeddedRedisException("data folder " + dataFolder + " can't be written: " + e, e);
        }
    }

    Path binaries() {
        return root.resolve("bin");
    }

    /** Where Redis keeps its append-only file. */
    Path storage() {
        return root.resolve("data");
    }

    Path nodes() {
        return root.resolve("nodes");
    }

    Path config() {
        return root.resolve("redis.conf");
    }

    Path log() {
        return root.resolve("redis.log");
    }

    Path runFile() {
        return root.resolve("running");
    }

    /** Takes the folder's lock: who has it may start or stop Redis, join or leave. */
    HeldFile lock() throws EmbeddedRedisException {
        Path file = root.resolve("lock");
        @Nullable HeldFile[] lock = new @Nullable HeldFile[1];
        boolean locked = Patience.until(LOCK_LIMIT, () -> {
            try {
                lock[0] = HeldFile.tryHold(file);
                return lock[0] != null;
            } catch (IOException e) {
                throw new EmbeddedRedisException("lock file " + file + " can't be used: " + e, e);
            }
        });
        HeldFile held = lock[0];
        if (!locked || held == null) {
            throw new EmbeddedRedisException(
                    "lock file " + file + " is still held by another node after " + LOCK_LIMIT.toSeconds() + " s");
        }
        return held;
    }

    /** The folder's password, created at first use. Hex digits need no quoting in a URL or in a configuration file. */
    String password(SecureRandom random) throws IOException {
        Path file = root.resolve("password");
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        OwnerOnlyFile.createOnce(file, HexFormat.of().formatHex(bytes) + "\n");
        String password = Files.readString(file).strip();
        if (!PASSWORD.matcher(password).matches()) {
            throw new IOException(file + " holds no password of ours (expected: 64 hex digits)");
        }
        return password;
    }

    /** Writes the configuration: a file and not arguments, as every user of the machine can read arguments. */
    void writeConfig(int port, String password) throws IOException {
        OwnerOnlyFile.replace(
                config(), """
                bind %s
                port %d
                requirepass %s
                protected-mode yes
                maxclients 1000
                daemonize no
                dir %s
                logfile %s
                appendonly yes
                appendfsync everysec
                save ""
                """.formatted(EmbeddedRedis.HOST, port, password, quoted(storage()), quoted(log())));
    }

    private static String quoted(Path path) {
        String text = path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + text.replace("\n", "\\n").replace("\r", "\\r") + "\"";
    }
}
