package dev.naadam.server.app.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded Redis: one real process per folder, whoever comes, goes or is killed. */
class EmbeddedRedisIT {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasStoredThroughACleanStop() throws Exception {
        try (EmbeddedRedis redis = open()) {
            assertThat(RawRedis.command(redis.uri(), "SET greeting sain")).isEqualTo("+OK");
        }

        try (EmbeddedRedis redis = open()) {
            assertThat(RawRedis.command(redis.uri(), "GET greeting")).isEqualTo("sain");
        }
    }

    @Test
    void keepsWhatWasAcknowledgedWhenRedisIsKilled() throws Exception {
        try (EmbeddedRedis redis = open()) {
            // Redis hands a write to the system before it answers; the flush each second is for the loss of power
            assertThat(RawRedis.command(redis.uri(), "SET greeting sain")).isEqualTo("+OK");
            kill(redis.pid());

            assertThat(redis.reviveIfDead()).isTrue();

            assertThat(RawRedis.command(redis.uri(), "GET greeting")).isEqualTo("sain");
        }
    }

    @Test
    void sharesOneProcessAmongAllWhoOpenTheFolder() throws Exception {
        try (EmbeddedRedis first = open();
                EmbeddedRedis second = open()) {
            assertThat(second.pid()).isEqualTo(first.pid());
            assertThat(second.uri()).isEqualTo(first.uri());
        }
    }

    @Test
    void endsWithTheLastToLeaveAndNotBefore() throws Exception {
        EmbeddedRedis first = open();
        EmbeddedRedis second = open();
        long pid = first.pid();

        first.close();
        boolean aliveAfterFirst = isAlive(pid);
        second.close();

        assertThat(aliveAfterFirst).isTrue();
        assertThat(isAlive(pid)).isFalse();
        assertThat(folder.resolve("redis/running")).doesNotExist();
        assertThat(folder.resolve("redis/nodes")).isEmptyDirectory();
    }

    @Test
    void outlivesANodeThatIsKilledAndTakesTheNextOneIn() throws Exception {
        Process lodger = startLodger();
        long pid = pidSaidBy(lodger);

        lodger.destroyForcibly().waitFor();

        assertThat(isAlive(pid)).isTrue();
        EmbeddedRedis next = open();
        assertThat(next.pid()).isEqualTo(pid);
        next.close();
        // a dead lodger is no reason to stay
        await().atMost(Duration.ofSeconds(5)).until(() -> !isAlive(pid));
    }

    @Test
    void isSharedWithANodeInAnotherProcess() throws Exception {
        try (EmbeddedRedis redis = open()) {
            Process lodger = startLodger();

            assertThat(pidSaidBy(lodger)).isEqualTo(redis.pid());

            lodger.destroyForcibly().waitFor();
        }
    }

    @Test
    void isRevivedByExactlyOneOfTwo() throws Exception {
        try (EmbeddedRedis first = open();
                EmbeddedRedis second = open();
                var threads = Executors.newFixedThreadPool(2)) {
            kill(first.pid());
            List<Callable<Boolean>> both = List.of(first::reviveIfDead, second::reviveIfDead);

            List<Future<Boolean>> revived = threads.invokeAll(both);

            assertThat(List.of(revived.get(0).get(), revived.get(1).get())).containsExactlyInAnyOrder(true, false);
            assertThat(second.pid()).isEqualTo(first.pid());
            assertThat(RawRedis.command(second.uri(), "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void comesBackOnItsOldPort() throws Exception {
        try (EmbeddedRedis redis = open()) {
            int port = redis.uri().port();
            kill(redis.pid());

            boolean revived = redis.reviveIfDead();

            assertThat(revived).isTrue();
            assertThat(redis.uri().port()).isEqualTo(port);
        }
    }

    @Test
    void movesToAnotherPortWhenAStrangerHasItsOwn() throws Exception {
        try (EmbeddedRedis redis = open()) {
            int port = redis.uri().port();
            kill(redis.pid());

            boolean revived;
            try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.ofLiteral(EmbeddedRedis.HOST))) {
                Thread ignored = Thread.startVirtualThread(() -> answerEveryone(stranger));
                revived = redis.reviveIfDead();
            }

            assertThat(revived).isTrue();
            assertThat(redis.uri().port()).isNotEqualTo(port);
            assertThat(RawRedis.command(redis.uri(), "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void leavesALivingRedisAlone() throws Exception {
        try (EmbeddedRedis redis = open()) {
            long pid = redis.pid();

            boolean revived = redis.reviveIfDead();

            assertThat(revived).isFalse();
            assertThat(redis.pid()).isEqualTo(pid);
        }
    }

    @Test
    void joinsARedisThatWasStartedByANodeKilledBeforeItCouldSaySo() throws Exception {
        try (EmbeddedRedis redis = open()) {
            long pid = redis.pid();
            RunFile.starting(redis.uri().port()).write(folder.resolve("redis/running"));

            try (EmbeddedRedis next = open()) {
                assertThat(next.pid()).isEqualTo(pid);
            }
        }
    }

    @Test
    void neverStartsASecondRedisBesideALivingOneThatItCannotReach() throws Exception {
        try (EmbeddedRedis redis = open()) {
            Path runFile = folder.resolve("redis/running");
            String truth = Files.readString(runFile);
            int freePort = FreePort.choose(new SecureRandom());
            new RunFile(freePort, redis.pid(), "").write(runFile);

            assertThatThrownBy(this::open)
                    .isInstanceOf(EmbeddedRedisException.class)
                    .hasMessageContaining("pid " + redis.pid())
                    .hasMessageContaining("port " + freePort);

            Files.writeString(runFile, truth);
        }
    }

    @Test
    void asksForItsPasswordAndKeepsItOutOfSight() throws Exception {
        try (EmbeddedRedis redis = open()) {
            String password = Files.readString(folder.resolve("redis/password")).strip();
            RedisUri withoutPassword = RedisUri.parse("redis://" + redis.uri());

            assertThat(RawRedis.command(withoutPassword, "GET greeting")).startsWith("-NOAUTH");
            assertThat(redis.uri().toString()).doesNotContain(password);
            assertThat(Files.readString(Path.of("/proc/" + redis.pid() + "/cmdline")))
                    .doesNotContain(password);
            assertThat(Files.getPosixFilePermissions(folder.resolve("redis/password")))
                    .hasSize(2);
            assertThat(Files.getPosixFilePermissions(folder.resolve("redis/redis.conf")))
                    .hasSize(2);
        }
    }

    @Test
    void livesInASessionOfItsOwnSoThatCtrlCIsNotForIt() throws Exception {
        try (EmbeddedRedis redis = open()) {
            // fields after the name in parentheses: state, parent, process group, session (proc(5))
            String stat = Files.readString(Path.of("/proc/" + redis.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);

            assertThat(fields[3]).isEqualTo(Long.toString(redis.pid()));
        }
    }

    @Test
    void extractsItsBinaryOnce() throws Exception {
        Path binary;
        open().close();
        try (var files = Files.list(folder.resolve("redis/bin"))) {
            binary = files.toList().getFirst();
        }
        Object before = Files.getAttribute(binary, "unix:ino");

        open().close();

        assertThat(Files.getAttribute(binary, "unix:ino")).isEqualTo(before);
    }

    @Test
    void namesAFolderThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedRedis.open(file, RedisBinary.bundled(), new SecureRandom()))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void namesABinaryThatIsNone() {
        Path missing = folder.resolve("no-redis");

        assertThatThrownBy(() -> EmbeddedRedis.open(folder, RedisBinary.at(missing), new SecureRandom()))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessage("REDIS_SERVER " + missing + " is no executable file");
    }

    @Test
    void saysWhatABinaryThatEndsAtOnceSaid() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken"), "#!/bin/sh\necho out of cheese\nexit 1\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> EmbeddedRedis.open(folder, RedisBinary.at(broken), new SecureRandom()))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining(broken.toString())
                .hasMessageEndingWith("out of cheese");
        assertThat(folder.resolve("redis/nodes")).isEmptyDirectory();
    }

    private EmbeddedRedis open() throws EmbeddedRedisException {
        return EmbeddedRedis.open(folder, RedisBinary.bundled(), new SecureRandom());
    }

    private Process startLodger() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lodger.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long pidSaidBy(Process lodger) throws Exception {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(lodger.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith("open ")) {
            line = said.readLine();
        }
        assertThat(line).as("what the lodger said").isNotNull();
        return Long.parseLong(line.substring("open ".length()));
    }

    private static void kill(long pid) {
        ProcessHandle redis = ProcessHandle.of(pid).orElseThrow();
        assertThat(redis.destroyForcibly()).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> !redis.isAlive());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void answerEveryone(ServerSocket stranger) {
        try {
            while (!stranger.isClosed()) {
                try (Socket caller = stranger.accept()) {
                    caller.getOutputStream().write("-ERR not yours\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.shutdownOutput();
                    byte[] ignored = caller.getInputStream().readAllBytes();
                }
            }
        } catch (IOException ignored) {
            // the test is over
        }
    }
}
