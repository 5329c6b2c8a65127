package dev.naadam.loadtest.demo;

import dev.naadam.loadtest.bot.BotOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One {@code naadam bot}: a process and what it says. */
final class BotProcess {

    /** It leaves its match in a fifth of a second; a JVM that just starts takes a little longer to hear. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    /** Between the end of a process and the end of what is read of it. */
    private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(1);

    /** Lines that nobody asked for yet; a bot says five in a quiet match. What is more is not kept. */
    private static final int MAX_LINES = 100;

    private final Process process;
    private final ArrayBlockingQueue<String> lines = new ArrayBlockingQueue<>(MAX_LINES);
    private final Thread reader;
    private volatile String lastLine = "";

    private BotProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().name("bot-" + process.pid()).start(this::read);
    }

    /**
     * Starts a bot.
     *
     * @param launcher the {@code naadam} script
     * @throws IOException if there is no such launcher
     */
    static BotProcess start(Path launcher, BotOrder order) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(launcher, order)).redirectErrorStream(true);
        // the launcher that started us has built; its lock must not be waited for again
        builder.environment().put("NAADAM_SKIP_BUILD", "1");
        builder.environment().put("NAADAM_API_KEY", order.apiKey());
        builder.environment().remove("NAADAM_API_KEY_FILE");
        return new BotProcess(builder.start());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of a process that is not alive; as the shell has it, so 137 after kill -9. */
    int exitStatus() {
        return process.exitValue();
    }

    /** The next thing it said; null: nothing new. */
    @Nullable String poll() {
        return lines.poll();
    }

    /** The last words of a process that is not alive. */
    String lastWords() throws InterruptedException {
        reader.join(LAST_WORDS_LIMIT);
        return lastLine;
    }

    /** Tells it to leave and waits; one that does not listen is killed. */
    void end() {
        // by its handle: Process.destroy() closes the pipe, and the bot's last words are lost
        process.toHandle().destroy();
        boolean hasEnded = process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!hasEnded) {
            process.destroyForcibly().onExit().join();
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lastLine = line;
                lines.offer(line);
            }
        } catch (IOException e) {
            lastLine = "its words can't be read: " + e.getMessage();
        }
    }

    private static List<String> command(Path launcher, BotOrder order) {
        return List.of(
                launcher.toString(),
                "bot",
                "--server",
                order.server().toString(),
                "--match",
                order.match(),
                "--player",
                order.player(),
                "--seed",
                Long.toString(order.randomSeed()));
    }
}
