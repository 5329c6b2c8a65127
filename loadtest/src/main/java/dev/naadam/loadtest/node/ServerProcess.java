package dev.naadam.loadtest.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own with a fresh data folder below the system's temporary one. {@link #close} ends it,
 * whatever it started itself, and the folder; so does the end of this JVM, be it by Ctrl-C or a failure.
 */
public final class ServerProcess implements AutoCloseable {

    /** Two JVMs' worth of patience: the machine may be busy with the very build that started us. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** The first server of a build also writes the archive of its classes, seconds of work, after it has said goodbye. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;
    private static final long LAST_BREATH_MILLIS = 500;
    private static final String REDIS = "redis";
    private static final int LOG_TAIL_LINES = 15;

    private final Path folder;
    private final Process process;
    private final Duration stopLimit;
    private final Thread hook = new Thread(this::end, "end-server");
    private volatile boolean isEnded;

    private ServerProcess(Path folder, Process process, Duration stopLimit) {
        this.folder = folder;
        this.process = process;
        this.stopLimit = stopLimit;
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C came between the start and here: no hook runs for this process any more
            end();
            throw e;
        }
    }

    /**
     * Starts a process; {@link #await} waits until it serves.
     *
     * @param launcher the {@code naadam} script
     * @param options more options of its {@code server} command
     * @throws IOException if there is no such launcher or no room for files
     */
    public static ServerProcess start(Path launcher, List<String> options) throws IOException {
        return start(launcher, options, STOP_LIMIT);
    }

    /**
     * The same with words before the launcher, such as {@code taskset -c 0}; what they name must become the launcher and
     * not stay beside it, for {@link #pid} to be the server's.
     */
    public static ServerProcess start(List<String> before, Path launcher, List<String> options) throws IOException {
        return start(before, launcher, options, STOP_LIMIT);
    }

    static ServerProcess start(Path launcher, List<String> options, Duration stopLimit) throws IOException {
        return start(List.of(), launcher, options, stopLimit);
    }

    private static ServerProcess start(List<String> before, Path launcher, List<String> options, Duration stopLimit)
            throws IOException {
        Path folder = Files.createTempDirectory("naadam-");
        try {
            List<String> command = new ArrayList<>(before);
            command.addAll(command(launcher, folder));
            command.addAll(options);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log(folder).toFile());
            // the launcher that started us has built; its lock must not be waited for again
            builder.environment().put("NAADAM_SKIP_BUILD", "1");
            // what is over for us is over: nobody waits for the matches of bots that are gone
            builder.environment().put("NAADAM_DRAIN_LIMIT", "0s");
            return new ServerProcess(folder, builder.start(), stopLimit);
        } catch (IOException e) {
            FolderRemoval.remove(folder);
            throw e;
        }
    }

    /**
     * Waits until the server serves.
     *
     * @throws IOException with the end of its log if it does not come up
     * @throws InterruptedException also if it was {@linkplain #close ended} meanwhile
     */
    public NodeAddress await() throws IOException, InterruptedException {
        Path ready = folder.resolve("ready.json");
        long limitNanos = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(ready)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                checkNotEndedByUs();
                throw new IOException("the server ended with status " + process.exitValue() + logTail());
            }
            if (System.nanoTime() - limitNanos >= 0) {
                throw new IOException("the server did not start within " + START_LIMIT.toSeconds() + " s" + logTail());
            }
        }
        JsonNode answer = new ObjectMapper().readTree(ready.toFile());
        String apiKey = Files.readString(folder.resolve("api-key")).trim();
        return new NodeAddress(
                URI.create(answer.path("apiUrl").asText()),
                URI.create(answer.path("metricsUrl").asText()),
                apiKey,
                null);
    }

    /** Whether a failure to talk to the server has a simple reason: it is gone. Its last words are added then. */
    public IOException explain(IOException failure) throws IOException, InterruptedException {
        if (!process.waitFor(LAST_BREATH_MILLIS, TimeUnit.MILLISECONDS)) {
            return failure;
        }
        checkNotEndedByUs();
        return new IOException(
                failure.getMessage() + ": the server ended with status " + process.exitValue() + logTail(), failure);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Process id of the Redis that it has started; empty if it has none of its own. */
    public OptionalLong redisPid() {
        return ProcessHandle.allProcesses()
                .filter(other -> other.pid() != pid() && worksInFolder(other))
                .filter(other -> other.info().command().orElse("").contains(REDIS))
                .mapToLong(ProcessHandle::pid)
                .findFirst();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending: the hook runs, finds the work done and returns
        }
    }

    /** Ends politely, then not; then what the server started and left, such as its Redis. */
    private synchronized void end() {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try {
            process.destroy();
            if (!process.waitFor(stopLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(KILL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        // a Redis is nobody's child and dies a little after its server, or not at all if that was killed
        ProcessHandle.allProcesses().filter(this::worksInFolder).toList().forEach(ServerProcess::seeOff);
        FolderRemoval.remove(folder);
    }

    /** After Ctrl-C the server is gone because we end it, which is no news and no failure. */
    private void checkNotEndedByUs() throws InterruptedException {
        if (isEnded) {
            throw new InterruptedException("this process is ending");
        }
    }

    private boolean worksInFolder(ProcessHandle other) {
        return other.info().commandLine().orElse("").contains(folder.toString());
    }

    private static void seeOff(ProcessHandle left) {
        if (!ends(left, GRACE)) {
            left.destroyForcibly();
            ends(left, KILL_LIMIT);
        }
    }

    private static boolean ends(ProcessHandle process, Duration limit) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private String logTail() throws IOException {
        List<String> lines = Files.readAllLines(log(folder));
        List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size());
        return tail.isEmpty() ? "" : "\n  " + String.join("\n  ", tail);
    }

    private static List<String> command(Path launcher, Path folder) {
        return List.of(
                launcher.toString(),
                "server",
                "--data",
                folder.resolve("data").toString(),
                "--api-port",
                "0",
                "--handshake-port",
                "0",
                "--game-port",
                "0",
                "--ready-file",
                folder.resolve("ready.json").toString(),
                "--api-key-file",
                folder.resolve("api-key").toString());
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }
}
