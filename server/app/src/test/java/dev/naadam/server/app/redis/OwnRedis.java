package dev.naadam.server.app.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A redis-server of a test's own, to be set up in any way and put into any trouble: the bundled binary, or the one that
 * {@code REDIS_SERVER} names, on a loopback port without a password. It has an append-only file and saves nothing else unless
 * told otherwise.
 */
public final class OwnRedis implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path executable;
    private final Path folder;
    private final int port;
    private Process process;

    private OwnRedis(Path executable, Path folder, int port, String... options) throws IOException {
        this.executable = executable;
        this.folder = folder;
        this.port = port;
        this.process = launched(options);
    }

    /**
     * Starts one and waits until it serves.
     *
     * @param folder its own, for its files
     * @param options as on its command line
     */
    public static OwnRedis start(Path folder, String... options) throws Exception {
        RedisFolder prepared = RedisFolder.prepare(folder);
        Path executable =
                RedisBinary.fromVariable(System.getenv("REDIS_SERVER")).locate(prepared);
        int port = FreePort.choose(new SecureRandom());
        OwnRedis redis = new OwnRedis(executable, prepared.storage(), port, options);
        redis.awaitServing();
        return redis;
    }

    /** Where it is. */
    public RedisUri uri() {
        return RedisUri.parse("redis://" + EmbeddedRedis.HOST + ":" + port);
    }

    /** Its port. */
    public int port() {
        return port;
    }

    /** Where its files lie. */
    public Path folder() {
        return folder;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** The first line that it answers to a command. */
    public String tell(String command) throws IOException {
        return RawRedis.command(uri(), command);
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Starts it again at its port with its files; does not wait until it serves. */
    public void launch(String... options) throws IOException {
        process = launched(options);
    }

    private Process launched(String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh", executable.toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--bind", EmbeddedRedis.HOST));
        command.addAll(List.of("--dir", folder.toString(), "--appendonly", "yes", "--save", ""));
        command.addAll(List.of("--repl-diskless-sync-delay", "0"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("redis.log").toFile()))
                .start();
    }

    /** Waits until it has read its files and answers. */
    public void awaitServing() throws Exception {
        await("+PONG", "PING");
    }

    /** Waits until its answer to a command begins so. */
    public void await(String answer, String command) throws Exception {
        boolean has = Patience.until(LIMIT, () -> {
            try {
                return Objects.requireNonNullElse(tell(command), "").startsWith(answer);
            } catch (IOException ignored) {
                return false;
            }
        });
        if (!has) {
            throw new IllegalStateException(command + ": " + tell(command) + " (expected: " + answer + "...)");
        }
    }

    /** Stops it as a signal does that it can't refuse; {@link #thaw} has it go on. */
    public void freeze() {
        signal("STOP");
    }

    /** See {@link #freeze}. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        run("kill", "-" + name, Long.toString(pid()));
    }

    /** Its files can grow by so many bytes from their present size, as on a disk that is full then. */
    public void fillDiskBut(long bytes) throws IOException {
        long largest = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                largest = Math.max(largest, Files.size(file));
            }
        }
        run("prlimit", "--pid", Long.toString(pid()), "--fsize=" + (largest + bytes) + ":unlimited");
    }

    /** There is room again. */
    public void emptyDisk() {
        run("prlimit", "--pid", Long.toString(pid()), "--fsize=unlimited");
    }

    private static void run(String... command) {
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": status " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
