package dev.naadam.server.app.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds, starts and stops the one redis-server of a folder. Every call is made under the folder's lock and ends within
 * named limits.
 */
final class RedisProcess {

    /** Longest start: a large append-only file is read before commands are served (about 1 s per 100 MB). */
    static final Duration START_LIMIT = Duration.ofSeconds(30);

    private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(5);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(2);
    /** How often a port that somebody took between choice and bind is chosen anew. */
    private static final int START_ATTEMPTS = 3;

    private final RedisFolder folder;
    private final RedisBinary binary;
    private final SecureRandom random;
    private final String password;
    private final RedisProbe probe;

    RedisProcess(RedisFolder folder, RedisBinary binary, SecureRandom random) throws EmbeddedRedisException {
        this.folder = folder;
        this.binary = binary;
        this.random = random;
        try {
            password = folder.password(random);
        } catch (IOException e) {
            throw new EmbeddedRedisException("embedded Redis in " + folder.root() + " has no password: " + e, e);
        }
        probe = new RedisProbe(password);
    }

    /** Whether the Redis that the run describes answers. Needs no lock. */
    boolean isServing(RunFile run) {
        return probe.ask(run.port()) instanceof RedisAnswer.Serving serving
                && isOurs(serving)
                && serving.runMarker().equals(run.runMarker());
    }

    RedisUri uri(RunFile run) {
        return RedisUri.local(run.port(), password);
    }

    /** The running Redis of this folder, started if there is none. */
    RunFile findOrStart() throws EmbeddedRedisException {
        RunFile known = read();
        RunFile running = known == null ? null : find(known.port());
        if (running != null) {
            return running;
        }
        requireEnded(known);
        return start(known);
    }

    /** Ends the Redis of this folder if there is one: asked first, then told, then killed. */
    void stop() throws EmbeddedRedisException {
        RunFile run = read();
        if (run == null) {
            return;
        }
        ProcessHandle process = processToStop(run);
        if (process != null) {
            probe.shutdown(run.port());
            if (!ended(process, SHUTDOWN_LIMIT)) {
                process.destroy();
            }
            if (!ended(process, KILL_LIMIT)) {
                process.destroyForcibly();
            }
            if (!ended(process, KILL_LIMIT)) {
                throw new EmbeddedRedisException("redis-server (pid " + run.pid() + ", port " + run.port() + ") of "
                        + folder.root() + " does not end");
            }
        }
        try {
            Files.deleteIfExists(folder.runFile());
        } catch (IOException e) {
            throw new EmbeddedRedisException("file " + folder.runFile() + " can't be removed: " + e, e);
        }
    }

    @Nullable RunFile read() throws EmbeddedRedisException {
        try {
            return RunFile.read(folder.runFile());
        } catch (IOException e) {
            throw new EmbeddedRedisException("file " + folder.runFile() + " can't be read: " + e, e);
        }
    }

    /**
     * Two processes on one append-only file would destroy it, so the old one must be seen to be gone: it may be ending
     * behind a closed port, or turn us away because it has too many clients.
     */
    private void requireEnded(@Nullable RunFile known) throws EmbeddedRedisException {
        if (known != null
                && !Patience.until(
                        SHUTDOWN_LIMIT,
                        () -> ProcessHandle.of(known.pid())
                                .filter(this::runsOurBinary)
                                .isEmpty())) {
            throw new EmbeddedRedisException("redis-server (pid " + known.pid() + ") of " + folder.root()
                    + " lives but does not serve us at port " + known.port() + "; if it is not ours, delete "
                    + folder.runFile());
        }
    }

    private @Nullable RunFile find(int port) throws EmbeddedRedisException {
        return switch (probe.ask(port)) {
            case RedisAnswer.Serving serving -> isOurs(serving) ? serve(port) : null;
            case RedisAnswer.Silent silent ->
                throw new EmbeddedRedisException(
                        "port " + port + " of the embedded Redis in " + folder.root() + " does not answer");
            case RedisAnswer.Stranger stranger -> null;
            case RedisAnswer.Refused refused -> null;
        };
    }

    private RunFile start(@Nullable RunFile known) throws EmbeddedRedisException {
        Path executable = binary.locate(folder);
        int port = known == null ? FreePort.choose(random) : known.port();
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            if (!FreePort.isFree(port)) {
                port = FreePort.choose(random);
            }
            Process process = launch(executable, port);
            RunFile running = serve(port, process);
            if (running != null) {
                return running;
            }
        }
        throw new EmbeddedRedisException(
                "redis-server " + executable + " ended at once; its last word in " + folder.log() + ": " + lastWord());
    }

    private Process launch(Path executable, int port) throws EmbeddedRedisException {
        try {
            folder.writeConfig(port, password);
            RunFile.starting(port).write(folder.runFile());
            List<String> command = new ArrayList<>();
            // a session of its own: Ctrl-C in the terminal is for us, and we are to say goodbye to Redis first
            for (String setsid : List.of("/usr/bin/setsid", "/bin/setsid")) {
                if (command.isEmpty() && Files.isExecutable(Path.of(setsid))) {
                    command.add(setsid);
                }
            }
            command.add(executable.toString());
            command.add(folder.config().toString());
            Process process = new ProcessBuilder(command)
                    .directory(folder.storage().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new EmbeddedRedisException("redis-server " + executable + " can't be started: " + e, e);
        }
    }

    /** Waits until the started process serves; null when it ended instead. One that never serves is not left behind. */
    private @Nullable RunFile serve(int port, Process process) throws EmbeddedRedisException {
        boolean isServing = false;
        try {
            boolean isUp = Patience.until(
                    START_LIMIT, () -> !process.isAlive() || probe.ask(port) instanceof RedisAnswer.Serving);
            RunFile running = isUp && process.isAlive() ? serve(port) : find(port);
            isServing = running != null;
            return running;
        } finally {
            if (!isServing) {
                process.destroyForcibly();
            }
        }
    }

    /** Waits until what answers at the port has read its file, and notes it in the run file. */
    private RunFile serve(int port) throws EmbeddedRedisException {
        RedisAnswer.Serving[] last = new RedisAnswer.Serving[1];
        boolean loaded = Patience.until(START_LIMIT, () -> {
            if (probe.ask(port) instanceof RedisAnswer.Serving serving && isOurs(serving) && !serving.isLoading()) {
                last[0] = serving;
                return true;
            }
            return false;
        });
        if (!loaded) {
            throw late(port);
        }
        RunFile run = new RunFile(port, last[0].pid(), last[0].runMarker());
        try {
            run.write(folder.runFile());
        } catch (IOException e) {
            throw new EmbeddedRedisException("file " + folder.runFile() + " can't be written: " + e, e);
        }
        return run;
    }

    private EmbeddedRedisException late(int port) {
        return new EmbeddedRedisException("embedded Redis of " + folder.root() + " at port " + port
                + " does not serve after " + START_LIMIT.toSeconds() + " s; see " + folder.log());
    }

    private boolean isOurs(RedisAnswer.Serving serving) {
        return serving.configFile().equals(folder.config().toString());
    }

    /** The process to end: the one that proves to be ours, or one that is silent where ours was. */
    private @Nullable ProcessHandle processToStop(RunFile run) throws EmbeddedRedisException {
        return switch (probe.ask(run.port())) {
            case RedisAnswer.Serving serving ->
                isOurs(serving) ? ProcessHandle.of(serving.pid()).orElse(null) : null;
            case RedisAnswer.Silent silent ->
                ProcessHandle.of(run.pid()).filter(this::runsOurBinary).orElse(null);
            case RedisAnswer.Stranger stranger -> null;
            case RedisAnswer.Refused refused -> null;
        };
    }

    private boolean runsOurBinary(ProcessHandle process) {
        try {
            return process.info()
                    .command()
                    .equals(Optional.of(binary.locate(folder).toRealPath().toString()));
        } catch (EmbeddedRedisException | IOException ignored) {
            return false;
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) throws EmbeddedRedisException {
        return Patience.until(limit, () -> !process.isAlive());
    }

    private String lastWord() {
        try {
            List<String> lines = Files.readAllLines(folder.log());
            return lines.isEmpty() ? "nothing" : lines.getLast();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
