package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.ApiKey;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.app.logging.NodeLog;
import dev.naadam.server.app.options.EffectiveConfiguration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./naadam server}: runs a node until it is told to stop. */
@Command(
        name = "server",
        description = "Runs a node: HTTP API, handshake, shards, and a Redis of its own unless one is named.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ServerCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCommand.class);

    /** Exit status of a process whose shard died: players are better off with a restart than with a frozen match. */
    private static final int EXIT_BROKEN = 70;

    /** What shells make of SIGTERM, and the JVM without a handler. */
    private static final int EXIT_TERMINATED = 143;

    @Mixin
    private ServerOptions options;

    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public ServerCommand() {}

    @Override
    public Integer call() {
        String fault = UnsafeCombinations.firstFault(options);
        if (fault != null) {
            throw new ParameterException(spec.commandLine(), fault);
        }
        if (options.isPrintConfig) {
            EffectiveConfiguration.print(spec, spec.commandLine().getOut());
            return 0;
        }
        return start(version());
    }

    private int start(String version) {
        NodeLog log = NodeLog.open(options.logFormat);
        NodeProfile profile;
        Server server;
        try {
            profile = NodeProfile.of(options);
            server = Server.start(
                    options,
                    profile,
                    Endpoint.of(options),
                    version,
                    (thread, failure) -> giveUp(thread, failure, log),
                    Steps.UNHEARD);
        } catch (BootFailure e) {
            spec.commandLine().getErr().println("naadam: " + e.getMessage());
            LOG.debug("start failed", e);
            log.close();
            return 1;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    server.close();
                    stopped.countDown();
                    LOG.info("stopped");
                    log.close();
                }));
        AtomicBoolean isTold = new AtomicBoolean();
        TermSignal.handle(() -> {
            if (isTold.getAndSet(true)) {
                exitTerminated();
            } else {
                var emptied = server.drain().thenRun(ServerCommand::exitTerminated);
                assert emptied != null;
            }
        });
        return serve(server, profile, version, stopped);
    }

    private int serve(Server server, NodeProfile profile, String version, CountDownLatch stopped) {
        try {
            if (profile.isControl()) {
                handOutFirstKey(server);
            }
            if (options.readyFile != null) {
                ReadyFile.write(
                        options.readyFile, server.apiUrl(), server.handshakePort(), server.beaconPorts(), version);
            }
            server.redisVersionWarning().ifPresent(LOG::warn);
            LOG.info(
                    "naadam {} serves {} in {}: API {}, handshake UDP {}, {} shard(s), data {}",
                    version,
                    profile.roles(),
                    profile.regions(),
                    server.apiUrl(),
                    server.handshakePort(),
                    options.shardThreads(),
                    options.data.toAbsolutePath());
            // not before: a start is over sooner with compilers that take what they need
            Niceness.lowerCompilers();
            stopped.await();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("naadam: " + e.getMessage() + " can't be written");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** On a thread of its own: whoever calls exit waits for the hooks, and they may wait for whoever called. */
    private static void exitTerminated() {
        Thread.ofPlatform().name("exit").start(() -> System.exit(EXIT_TERMINATED));
    }

    private static void giveUp(Thread thread, Throwable failure, NodeLog log) {
        LOG.error("thread {} died", thread.getName(), failure);
        log.close();
        Runtime.getRuntime().halt(EXIT_BROKEN);
    }

    private void handOutFirstKey(Server server) throws IOException {
        StoreAnswer<ApiKey> created =
                server.apiKeys().createFirst().toCompletableFuture().join();
        if (!(created instanceof StoreAnswer.Found<ApiKey> key)) {
            return;
        }
        if (options.apiKeyFile != null) {
            writeSecret(options.apiKeyFile, key.value().text());
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Organizer API key, shown this once: " + key.value().text());
        out.flush();
    }

    private static void writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text + "\n");
    }

    private static String version() {
        @Nullable String version = ServerCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
