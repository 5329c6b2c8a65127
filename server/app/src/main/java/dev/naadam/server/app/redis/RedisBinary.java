package dev.naadam.server.app.redis;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * Which redis-server is run.
 *
 * <p>Of the library only the binaries are used: its own stop waits without a limit, and it extracts ten megabytes into
 * a new temporary folder at each start and leaves them there.
 */
public final class RedisBinary {

    private final @Nullable Path given;

    private RedisBinary(@Nullable Path given) {
        this.given = given;
    }

    /** The binary that comes with us, extracted once into the data folder. */
    public static RedisBinary bundled() {
        return new RedisBinary(null);
    }

    /** A binary of the machine's own. */
    public static RedisBinary at(Path file) {
        return new RedisBinary(file);
    }

    /** What the environment variable {@code REDIS_SERVER} says: a path, or nothing for the bundled one. */
    public static RedisBinary fromVariable(@Nullable String redisServer) {
        return redisServer == null || redisServer.isBlank() ? bundled() : at(Path.of(redisServer));
    }

    /** An executable file, extracted into the folder if need be. Called under the folder's lock. */
    Path locate(RedisFolder folder) throws EmbeddedRedisException {
        if (given == null) {
            return extract(folder.binaries());
        }
        if (!Files.isExecutable(given)) {
            throw new EmbeddedRedisException("REDIS_SERVER " + given + " is no executable file");
        }
        return given.toAbsolutePath();
    }

    private static Path extract(Path folder) throws EmbeddedRedisException {
        String name = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        URL resource = name == null ? null : ExecutableProvider.class.getResource(name);
        if (name == null || resource == null) {
            throw new EmbeddedRedisException("no redis-server comes with us for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ": install one and name it in REDIS_SERVER, or give a Redis URL");
        }
        Path binary = folder.resolve(Path.of(name).getFileName());
        try {
            URLConnection connection = resource.openConnection();
            // no cache: a cached jar file would stay open for good
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                if (!Files.exists(binary) || Files.size(binary) != connection.getContentLengthLong()) {
                    write(content, binary);
                }
            }
            return binary;
        } catch (IOException e) {
            throw new EmbeddedRedisException("redis-server can't be extracted to " + binary + ": " + e, e);
        }
    }

    private static void write(InputStream content, Path binary) throws IOException {
        Path part = binary.resolveSibling(binary.getFileName() + ".part");
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
        }
        Files.move(part, binary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
