package dev.naadam.loadtest.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts for servers: what is tested is how a process is started, watched and ended. */
@Timeout(60)
class ServerProcessIT {

    /** Writes what a server writes; $3 is the data folder, the ready file and the key file lie beside it. */
    private static final String SERVES = """
            folder=$(dirname "$3")
            echo nk_test >"$folder/api-key"
            echo '{"apiUrl":"http://127.0.0.1:7400","metricsUrl":"http://127.0.0.1:7401/m"}' >"$folder/draft"
            """;

    private static final String IS_READY = "mv \"$folder/draft\" \"$folder/ready.json\"\n";

    @TempDir
    private Path scripts;

    @Test
    void findsTheServerWhenItIsReady() throws Exception {
        try (ServerProcess server = start(SERVES + IS_READY + "exec sleep 60")) {
            NodeAddress node = server.await();

            assertThat(node.api()).hasToString("http://127.0.0.1:7400");
            assertThat(node.metrics()).hasToString("http://127.0.0.1:7401/m");
            assertThat(node.apiKey()).isEqualTo("nk_test");
            assertThat(node.toString()).doesNotContain("nk_test");
        }
    }

    @Test
    void endsItPolitelyAndRemovesTheFolder() throws Exception {
        Path farewell = scripts.resolve("farewell");
        ServerProcess server = start("trap 'echo bye >" + farewell + "; exit 0' TERM\n" + SERVES + IS_READY
                + "while :; do sleep 0.05; done");
        server.await();

        server.close();

        assertThat(farewell).hasContent("bye");
        assertThat(isAlive(server.pid())).isFalse();
        assertThat(server.folder()).doesNotExist();
    }

    @Test
    void endsAServerThatDoesNotListen() throws Exception {
        ServerProcess server = start("trap '' TERM\n" + SERVES + IS_READY + "while :; do sleep 0.05; done");
        server.await();

        server.close();

        assertThat(isAlive(server.pid())).isFalse();
        assertThat(server.folder()).doesNotExist();
    }

    @Test
    void endsWhatTheServerLeftWorkingInItsFolder() throws Exception {
        Path redis = scripts.resolve("redis.pid");
        ServerProcess server =
                start(SERVES + "(tail -f \"$folder/api-key\" & echo $! >" + redis + ")\n" + IS_READY + "exec sleep 60");
        server.await();

        server.close();

        assertThat(isAlive(Long.parseLong(Files.readString(redis).trim()))).isFalse();
    }

    @Test
    void tellsTheLastWordsOfAServerThatDoesNotStart() throws Exception {
        ServerProcess server = start("echo 'naadam: data folder: not writable' >&2; exit 1");

        assertThatThrownBy(server::await)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended with status 1")
                .hasMessageContaining("naadam: data folder: not writable");

        server.close();
        assertThat(server.folder()).doesNotExist();
    }

    @Test
    void explainsAFailureByTheServersLastWords() throws Exception {
        Path go = scripts.resolve("go");
        ServerProcess server = start(
                SERVES + IS_READY + "while [ ! -e " + go + " ]; do sleep 0.05; done; echo 'shard-0 died'; exit 70");
        server.await();
        Files.createFile(go);

        assertThat(server.explain(new IOException("no answer")))
                .hasMessageContaining("no answer: the server ended with status 70")
                .hasMessageContaining("shard-0 died");

        server.close();
    }

    @Test
    void takesItsOwnEndingOfTheServerForNoFailure() throws Exception {
        ServerProcess server = start(SERVES + IS_READY + "exec sleep 60");
        server.await();
        server.close();

        assertThatThrownBy(() -> server.explain(new IOException("no answer"))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void hasNoExplanationWhileTheServerLives() throws Exception {
        try (ServerProcess server = start(SERVES + IS_READY + "exec sleep 60")) {
            IOException failure = new IOException("no answer");

            assertThat(server.explain(failure)).isSameAs(failure);
        }
    }

    @Test
    void saysThatThereIsNoLauncher() {
        assertThatThrownBy(() -> ServerProcess.start(scripts.resolve("nowhere"), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void mayBeEndedTwice() throws Exception {
        ServerProcess server = start("exec sleep 60");

        server.close();
        server.close();

        assertThat(isAlive(server.pid())).isFalse();
    }

    private ServerProcess start(String script) throws IOException {
        Path launcher = scripts.resolve("naadam");
        Files.writeString(launcher, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        return ServerProcess.start(launcher, List.of(), Duration.ofSeconds(2));
    }

    /** A killed orphan belongs to init, which may take a moment to bury it. */
    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> process.onExit()
                                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                                .join()
                        == null)
                .orElse(false);
    }
}
