package dev.naadam.loadtest.chaos;

import dev.naadam.loadtest.node.FolderRemoval;
import dev.naadam.loadtest.node.NodeAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Servers of one region that share a data folder, and the Redis in it. {@link #close} ends them all and what they started, and removes the folder; so does Ctrl-C. One thread.
 */
public final class Cluster implements AutoCloseable {

    private static final long REDIS_LIMIT_SECONDS = 10;

    private final Path launcher;
    private final Path folder;
    private final List<ChaosNode> nodes = new ArrayList<>();
    private final Thread hook = new Thread(this::end, "end-cluster");
    private int started;
    private volatile boolean keepsFolder;

    private Cluster(Path launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    /** None yet. */
    public static Cluster open(Path launcher) throws IOException {
        Cluster cluster = new Cluster(launcher, Files.createTempDirectory("naadam-chaos-"));
        Runtime.getRuntime().addShutdownHook(cluster.hook);
        return cluster;
    }

    /** Starts one more; the first one makes the folder's keys and Redis, and is to be waited for before there are others. */
    public ChaosNode add(List<String> options) throws IOException {
        synchronized (nodes) {
            ChaosNode node = ChaosNode.start(launcher, folder, ++started, options);
            nodes.add(node);
            return node;
        }
    }

    /** Starts those again that have died, as they were started before; a drained one has to die first. */
    void revive() throws IOException, InterruptedException {
        List<ChaosNode> gone = snapshot().stream()
                .filter(node -> node.isDrained() || !node.isAlive())
                .toList();
        for (ChaosNode node : gone) {
            node.kill();
        }
        synchronized (nodes) {
            nodes.removeAll(gone);
        }
        for (ChaosNode node : gone) {
            add(node.options()).await();
        }
    }

    /** Of a node with a control plane. */
    NodeAddress address() throws IOException {
        List<ChaosNode> serving = serving();
        return serving.stream()
                .filter(ChaosNode::isControlOnly)
                .findFirst()
                .orElse(serving.getFirst())
                .address();
    }

    Path folder() {
        return folder;
    }

    /** Of the Redis in the folder: its run file begins with the port. */
    int redisPort() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(redisFolder().resolve("running")).getFirst());
    }

    String redisPassword() throws IOException {
        return Files.readString(redisFolder().resolve("password")).strip();
    }

    private Path redisFolder() {
        return folder.resolve("data").resolve("redis");
    }

    /** The node that tickets name this port of. */
    public ChaosNode at(int handshakePort) throws IOException {
        return serving().stream()
                .filter(node -> node.handshakePort() == handshakePort)
                .findFirst()
                .orElseThrow(() -> new IOException("no server has the handshake port " + handshakePort));
    }

    /** Those that serve; at least one, or this fails. */
    List<ChaosNode> serving() throws IOException {
        synchronized (nodes) {
            List<ChaosNode> serving = nodes.stream().filter(ChaosNode::serves).toList();
            if (serving.isEmpty()) {
                throw new IOException("no server is left: see " + folder);
            }
            return serving;
        }
    }

    /** Kills the Redis in the folder with -9. */
    void killRedis() throws IOException, InterruptedException {
        List<ProcessHandle> found = redis();
        if (found.size() != 1) {
            throw new IOException("Redis processes in " + folder + ": " + found.size() + " (expected: 1)");
        }
        found.getFirst().destroyForcibly();
        var ended = found.getFirst().onExit().completeOnTimeout(null, REDIS_LIMIT_SECONDS, TimeUnit.SECONDS);
        ended.join();
    }

    private List<ProcessHandle> redis() {
        String path = redisFolder() + "/";
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(path))
                .toList();
    }

    /** Thaws whatever is frozen: nothing else can be asked of it. */
    void thawAll() throws IOException, InterruptedException {
        for (ChaosNode node : snapshot()) {
            node.thaw();
        }
    }

    /** Leaves the folder behind, with what the nodes have logged. */
    public Path keepFolder() {
        keepsFolder = true;
        return folder;
    }

    private List<ChaosNode> snapshot() {
        synchronized (nodes) {
            return List.copyOf(nodes);
        }
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

    private synchronized void end() {
        try {
            for (ChaosNode node : snapshot()) {
                node.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        redis().forEach(ProcessHandle::destroyForcibly);
        if (!keepsFolder) {
            FolderRemoval.remove(folder);
        }
    }
}
