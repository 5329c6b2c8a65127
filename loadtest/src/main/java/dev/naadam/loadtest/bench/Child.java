package dev.naadam.loadtest.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A measured process or its load: pinned to a core, says in lines how far it is, and ends when its standard input does.
 * That, and a hook, end it with this JVM, whether by Ctrl-C or {@code kill -9}.
 */
final class Child implements AutoCloseable {

    private static final String END = "";
    private static final int TAIL_LINES = 10;
    private static final long POLL_MILLIS = 50;
    private static final long GRACE_SECONDS = 2;

    private final String name;
    private final Process process;
    private final Thread hook;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Deque<String> tail = new ArrayDeque<>();

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.hook = new Thread(process::destroyForcibly, "end-" + name);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C came between start and here: no hook runs for it any more
            process.destroyForcibly();
            throw e;
        }
        Thread.ofPlatform().daemon().name(name).start(this::read);
    }

    /**
     * Starts a process.
     *
     * @param name for messages
     * @throws IOException if there is no such program
     */
    static Child start(String name, int core, List<String> command) throws IOException {
        return new Child(
                name,
                new ProcessBuilder(Cores.pinned(core, command))
                        .redirectErrorStream(true)
                        .start());
    }

    long pid() {
        return process.pid();
    }

    /**
     * Waits for the line that begins with this word.
     *
     * @param meanwhile done every now and then
     * @return what follows the word
     * @throws IOException with the last lines if the process ends or takes too long
     */
    String await(String word, long limitNanos, LongSupplier nanoClock, Runnable meanwhile)
            throws IOException, InterruptedException {
        long giveUpNanos = nanoClock.getAsLong() + limitNanos;
        while (nanoClock.getAsLong() - giveUpNanos < 0) {
            String line = lines.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (line == null) {
                meanwhile.run();
            } else if (line.equals(END)) {
                throw new IOException(name + " ended before it said '" + word + "'" + tail());
            } else if (line.equals(word) || line.startsWith(word + " ")) {
                return line.substring(word.length()).trim();
            } else {
                remember(line);
            }
        }
        throw new IOException(name + " did not say '" + word + "' in time" + tail());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending: the hook finds nothing to do
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().filter(line -> !line.isEmpty()).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // closed while we read: it is being ended
        } finally {
            lines.add(END);
        }
    }

    private void remember(String line) {
        tail.add(line);
        if (tail.size() > TAIL_LINES) {
            tail.remove();
        }
    }

    private String tail() {
        return tail.isEmpty() ? "" : "\n  " + String.join("\n  ", tail);
    }
}
