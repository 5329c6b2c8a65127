package dev.naadam.loadtest.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Redis and its replica, behind an address that stays when the replica takes the other's place. Both without a password,
 * on the loopback, with the binary that comes with the server. One thread.
 */
final class JournalPair implements AutoCloseable {

    private static final int LIMIT_SECONDS = 10;
    private static final long POLL_MILLIS = 20;
    private static final int ANSWER_BYTES = 4 << 10;

    private final Path binary;
    private final Path folder;
    private final FaultRelay relay;
    private Server primary;
    private Server replica;
    private int started;

    private record Server(Process process, int port) {}

    /** Starts both, and waits until the replica has all. */
    JournalPair(Path binary, Path folder) throws IOException, InterruptedException {
        this.binary = binary;
        this.folder = folder;
        this.primary = start("--appendonly", "yes");
        this.replica = follow(primary);
        this.relay = new FaultRelay(primary.port);
    }

    /** Where nodes find whichever is the primary. */
    int port() {
        return relay.port();
    }

    /** Kills the primary with -9 and has the replica take its place, with a new one behind it: nodes wait for one. */
    void promote() throws IOException, InterruptedException {
        primary.process.destroyForcibly();
        var ended = primary.process.onExit().completeOnTimeout(null, LIMIT_SECONDS, TimeUnit.SECONDS);
        ended.join();
        ask(replica.port, "REPLICAOF NO ONE");
        relay.redirect(replica.port);
        primary = replica;
        replica = follow(primary);
    }

    private Server follow(Server leader) throws IOException, InterruptedException {
        Server follower = start("--appendonly", "yes", "--replicaof", "127.0.0.1", Integer.toString(leader.port));
        await(follower, "INFO replication", "master_link_status:up");
        return follower;
    }

    private Server start(String... options) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("journal-" + ++started));
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        binary.toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--dir",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("journal-" + started + ".log").toFile());
        builder.command().addAll(List.of(options));
        Server server = new Server(builder.start(), port);
        await(server, "PING", "+PONG");
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void await(Server server, String command, String expected) throws IOException, InterruptedException {
        for (long waited = 0; waited < LIMIT_SECONDS * 1_000L; waited += POLL_MILLIS) {
            try {
                if (ask(server.port, command).contains(expected)) {
                    return;
                }
            } catch (IOException e) {
                // it is just starting
            }
            if (server.process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        server.process.destroyForcibly();
        throw new IOException("a Redis of the journal does not say " + expected + " to " + command);
    }

    /** The first bytes of what a Redis answers. */
    private static String ask(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LIMIT_SECONDS * 1_000);
            OutputStream out = socket.getOutputStream();
            out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[ANSWER_BYTES];
            int length = in.read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        }
    }

    @Override
    public void close() {
        relay.close();
        primary.process.destroyForcibly();
        replica.process.destroyForcibly();
    }
}
