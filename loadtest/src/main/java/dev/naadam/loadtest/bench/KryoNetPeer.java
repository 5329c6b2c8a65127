package dev.naadam.loadtest.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * KryoNet in child processes. Its Kryo is three major versions older than ours, so its jars lie in a folder of their
 * own and are on no class path but theirs.
 */
final class KryoNetPeer {

    private static final String SERVER = "dev.naadam.loadtest.bench.kryonet.KryoNetServer";
    private static final String BOTS = "dev.naadam.loadtest.bench.kryonet.KryoNetBots";

    private final String classPath;

    KryoNetPeer(String classPath) {
        this.classPath = classPath;
    }

    /** With the jars that the build puts beside the launcher; empty if they are not there. */
    static Optional<KryoNetPeer> find(Path launcher) throws IOException {
        Path peers = launcher.toAbsolutePath().resolveSibling("loadtest/target/peers");
        if (!Files.isDirectory(peers)) {
            return Optional.empty();
        }
        try (Stream<Path> jars = Files.list(peers)) {
            return jars.anyMatch(jar -> jar.getFileName().toString().startsWith("kryonet-"))
                    ? Optional.of(new KryoNetPeer(
                            System.getProperty("java.class.path") + File.pathSeparator + peers.resolve("*")))
                    : Optional.empty();
        }
    }

    EchoRun.Contestant contestant(int clients, Timing timing) {
        return new EchoRun.Contestant(
                "KryoNet",
                java(SERVER, List.of()),
                place -> java(
                        BOTS,
                        List.of(
                                place,
                                Integer.toString(clients),
                                Long.toString(timing.warmUp().toSeconds()),
                                Long.toString(timing.window().toSeconds()))));
    }

    /** The options of our own server's JVM, which the launcher sets. */
    private List<String> java(String main, List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(
                        Stream.of(
                                java,
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath,
                                main),
                        arguments.stream())
                .toList();
    }
}
