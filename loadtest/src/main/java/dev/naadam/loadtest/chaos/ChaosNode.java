package dev.naadam.loadtest.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of several servers of one data folder, in a process of its own. One thread. */
public final class ChaosNode {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final Path folder;
    private final Path ready;
    private final List<String> options;
    private boolean isFrozen;
    private boolean isDrained;
    private boolean isReady;
    private int handshakePort;

    private ChaosNode(Process process, Path folder, Path ready, List<String> options) {
        this.process = process;
        this.folder = folder;
        this.ready = ready;
        this.options = List.copyOf(options);
    }

    /**
     * Starts one.
     *
     * @param folder of all of them
     * @param number of this one, never used before
     * @param options more options of its {@code server} command
     */
    static ChaosNode start(Path launcher, Path folder, int number, List<String> options) throws IOException {
        Path ready = folder.resolve("ready-" + number + ".json");
        List<String> command = new ArrayList<>(List.of(
                launcher.toString(),
                "server",
                "--data=" + folder.resolve("data"),
                "--api-port=0",
                "--handshake-port=0",
                "--game-port=0",
                "--ready-file=" + ready,
                "--api-key-file=" + folder.resolve("api-key")));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node-" + number + ".log").toFile());
        builder.environment().put("NAADAM_SKIP_BUILD", "1");
        builder.environment().put("NAADAM_DRAIN_LIMIT", "0s");
        return new ChaosNode(builder.start(), folder, ready, options);
    }

    /** Waits until it serves. */
    public void await() throws IOException, InterruptedException {
        long limitNanos = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(ready)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("a server ended with status " + process.exitValue() + ": see " + folder);
            }
            if (System.nanoTime() - limitNanos >= 0) {
                throw new IOException("a server did not start within " + START_LIMIT.toSeconds() + " s");
            }
        }
        handshakePort = facts().path("handshakePort").asInt();
        isReady = true;
    }

    private JsonNode facts() throws IOException {
        return new ObjectMapper().readTree(ready.toFile());
    }

    /** Where it is asked, if it has a control plane. */
    public NodeAddress address() throws IOException {
        String key = Files.readString(folder.resolve("api-key")).trim();
        return NodeAddress.of(URI.create(facts().path("apiUrl").asText()), key, null);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** The port that tickets name; 0: it hosts nothing, or does not serve yet. */
    int handshakePort() {
        return handshakePort;
    }

    /** What it was started with beside what all are. */
    List<String> options() {
        return options;
    }

    /** Whether it hosts nothing. */
    boolean isControlOnly() {
        return isReady && handshakePort == 0;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it does what it is there for. */
    boolean serves() {
        return isAlive() && !isFrozen && !isDrained && isReady;
    }

    /** It was asked to take no more matches: another one has to take its place. */
    void drained() {
        isDrained = true;
    }

    boolean isDrained() {
        return isDrained;
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(KILL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It does nothing any more, and does not know. */
    void freeze() throws IOException, InterruptedException {
        isFrozen = true;
        Signal.STOP.to(process.pid());
    }

    /** It goes on as if nothing had been. */
    void thaw() throws IOException, InterruptedException {
        if (isFrozen) {
            isFrozen = false;
            Signal.CONT.to(process.pid());
        }
    }
}
