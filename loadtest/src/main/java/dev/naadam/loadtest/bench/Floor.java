package dev.naadam.loadtest.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The floor as a program: our C source, compiled on the spot into a temporary folder that goes with this object. */
final class Floor implements AutoCloseable {

    /** The receive buffer of our own server's ports. */
    static final int SOCKET_BUFFER_BYTES = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);

    private static final long COMPILE_LIMIT_SECONDS = 60;

    private final Path folder;

    private final Thread hook = new Thread(this::removeFiles, "remove-floor");

    private Floor(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Compiles it; empty if there is no compiler on PATH. */
    static Optional<Floor> compile() throws IOException, InterruptedException {
        Optional<Path> compiler = Programs.find("cc", "gcc", "clang");
        return compiler.isPresent() ? Optional.of(compile(compiler.get())) : Optional.empty();
    }

    private static Floor compile(Path compiler) throws IOException, InterruptedException {
        Floor floor = new Floor(Files.createTempDirectory("naadam-floor-"));
        boolean isCompiled = false;
        try (InputStream source = Floor.class.getResourceAsStream("floor.c")) {
            if (source == null) {
                throw new IOException("floor.c is missing in this build");
            }
            Files.copy(source, floor.source());
            floor.compileWith(compiler);
            isCompiled = true;
            return floor;
        } finally {
            if (!isCompiled) {
                floor.close();
            }
        }
    }

    private void compileWith(Path compiler) throws IOException, InterruptedException {
        Path messages = folder.resolve("messages");
        Process process = new ProcessBuilder(
                        compiler.toString(), "-O2", "-o", program().toString(), source().toString())
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        if (!process.waitFor(COMPILE_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(compiler + " did not compile the floor within " + COMPILE_LIMIT_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(compiler + " can't compile the floor:\n" + Files.readString(messages));
        }
    }

    /** The run of these sizes. */
    EchoRun.Contestant contestant(DatagramSizes sizes, int clients, Timing timing) {
        return new EchoRun.Contestant(
                "floor",
                List.of(
                        program().toString(),
                        "serve",
                        Integer.toString(sizes.updateBytes()),
                        Integer.toString(SOCKET_BUFFER_BYTES)),
                port -> List.of(
                        program().toString(),
                        "load",
                        port,
                        Integer.toString(clients),
                        Integer.toString(sizes.inputBytes()),
                        Long.toString(timing.warmUp().toSeconds()),
                        Long.toString(timing.window().toSeconds())));
    }

    @Override
    public void close() {
        removeFiles();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending: the hook finds nothing to do
        }
    }

    private void removeFiles() {
        try {
            Files.deleteIfExists(folder.resolve("messages"));
            Files.deleteIfExists(program());
            Files.deleteIfExists(source());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("temporary folder {} can't be removed: {}", folder, e.toString());
        }
    }

    private Path source() {
        return folder.resolve("floor.c");
    }

    private Path program() {
        return folder.resolve("floor");
    }
}
