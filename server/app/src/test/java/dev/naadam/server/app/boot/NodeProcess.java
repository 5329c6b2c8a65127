package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.server.app.Main;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;

/** {@code ./naadam server} in a process of its own, as an operator runs it, but on free ports. */
final class NodeProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;
    private final Path readyFile;

    private NodeProcess(Process process, Path output, Path readyFile) {
        this.process = process;
        this.output = output;
        this.readyFile = readyFile;
    }

    /** Starts {@code Main} with these arguments, whatever comes of it. */
    static NodeProcess run(Path folder, String... arguments) throws IOException {
        // the one that is shipped, and not that of the tests
        return run(new NodeJvm(Main.class, "logback.xml", false), folder, arguments);
    }

    private static NodeProcess run(NodeJvm jvm, Path folder, String... arguments) throws IOException {
        Path output = Files.createTempFile(folder, "node", ".log");
        Path readyFile = folder.resolve("ready-" + output.getFileName());
        List<String> command = jvm.command();
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // tests stop nodes whose matches would go on for minutes
        builder.environment().put("NAADAM_DRAIN_LIMIT", "0s");
        Process process = builder.start();
        return new NodeProcess(process, output, readyFile);
    }

    /** Starts a node and waits until it serves. */
    static NodeProcess start(Path folder, Path data, String... more) throws IOException {
        return start(Main.class, folder, data, more);
    }

    /** The same with all of our classes logging at a level: TRACE is more than can be asked of what is shipped. */
    static NodeProcess startLogging(String level, Path folder, Path data) throws IOException {
        try (InputStream shipped = NodeProcess.class.getResourceAsStream("/logback.xml")) {
            String configuration = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            String ours = configuration.replace(
                    "name=\"dev.naadam\" level=\"INFO\"", "name=\"dev.naadam\" level=\"" + level + "\"");
            assertThat(ours).contains(level);
            Path own = Files.writeString(folder.resolve("logback.xml"), ours);
            return startWith(new NodeJvm(Main.class, own.toString(), true), folder, data);
        }
    }

    /** The same with another main class. */
    static NodeProcess start(Class<?> main, Path folder, Path data, String... more) throws IOException {
        return startWith(new NodeJvm(main, "logback.xml", true), folder, data, more);
    }

    private static NodeProcess startWith(NodeJvm jvm, Path folder, Path data, String... more) throws IOException {
        Path ready = folder.resolve("ready.json");
        Files.deleteIfExists(ready);
        List<String> arguments = new ArrayList<>(List.of(
                "server",
                "--data=" + data,
                "--api-port=0",
                "--handshake-port=0",
                "--game-port=0",
                "--ready-file=" + ready,
                "--api-key-file=" + folder.resolve("api-key")));
        arguments.addAll(List.of(more));
        NodeProcess node = run(jvm, folder, arguments.toArray(String[]::new));
        Awaitility.await().atMost(START_LIMIT).until(() -> Files.exists(ready) || !node.process.isAlive());
        assertThat(ready).as(node.output()).exists();
        return new NodeProcess(node.process, node.output, ready);
    }

    URI apiUrl() throws IOException {
        JsonNode ready = new ObjectMapper().readTree(readyFile.toFile());
        return URI.create(ready.get("apiUrl").asText());
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitStatus() {
        assertThat(process.onExit()).succeedsWithin(START_LIMIT);
        return process.exitValue();
    }

    /** Makes the collector pause once. */
    void collectGarbage() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process order = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(order.onExit()).succeedsWithin(START_LIMIT);
    }

    /** SIGTERM, without waiting for what comes of it. */
    void terminate() {
        process.destroy();
    }

    /** SIGTERM, as an operator stops it. */
    int stop() {
        process.destroy();
        return exitStatus();
    }

    /** SIGSTOP: it does nothing and does not know that it does nothing. */
    void freeze() throws Exception {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    void thaw() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        Process sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start();
        assertThat(sent.waitFor()).isZero();
    }

    /** SIGKILL, as an operator fears it. */
    void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
