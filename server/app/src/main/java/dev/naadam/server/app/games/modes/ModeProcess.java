package dev.naadam.server.app.games.modes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A child JVM that plays. Its output is read by a thread of its own; every method may be called by any thread. */
final class ModeProcess implements AutoCloseable {

    /** A thousand ticks in the interpreter, bots and all, are some seconds; a game that takes longer is stuck. */
    static final Duration SILENCE_LIMIT = Duration.ofMinutes(2);

    private static final int LAST_LINES = 3;
    private static final long KILL_SECONDS = 5;

    private final JvmMode mode;
    private final Process process;
    private final Thread reader;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private long heardNanos;
    private long endNanos;

    private ModeProcess(JvmMode mode, Process process, LongSupplier nanoClock) {
        this.mode = mode;
        this.process = process;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.heardNanos = startNanos;
        this.reader = Thread.ofPlatform().daemon().name("read-" + mode.name()).start(this::read);
    }

    /** Starts a JVM like this one, in that mode. */
    static ModeProcess start(JvmMode mode, ChainOrder order, ChainTask task, LongSupplier nanoClock)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(mode.flags());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ChainMain.class.getName());
        command.addAll(order.words());
        command.addAll(task.words());
        return new ModeProcess(
                mode, new ProcessBuilder(command).redirectErrorStream(true).start(), nanoClock);
    }

    JvmMode mode() {
        return mode;
    }

    synchronized long ticks() {
        return checkpoints.isEmpty() ? 0 : checkpoints.getLast().ticks();
    }

    boolean isOver() {
        return !reader.isAlive();
    }

    synchronized boolean isSilent() {
        return nanoClock.getAsLong() - heardNanos > SILENCE_LIMIT.toNanos();
    }

    /** What it played; call it when it is over or given up. */
    synchronized ModeTrace trace(long ticks) {
        long elapsedNanos = (isOver() ? endNanos : nanoClock.getAsLong()) - startNanos;
        return new ModeTrace(mode, List.copyOf(checkpoints), elapsedNanos, failure(ticks));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable String failure(long ticks) {
        if (ticks() == ticks) {
            return null;
        }
        if (!isOver()) {
            return "no sign of life for " + SILENCE_LIMIT.toSeconds() + " s after tick " + ticks();
        }
        return "ended after tick " + ticks() + (lastLines.isEmpty() ? "" : ": " + String.join(" ", lastLines));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException e) {
            heard("its output can't be read: " + e.getMessage());
        }
        synchronized (this) {
            endNanos = nanoClock.getAsLong();
        }
    }

    private synchronized void heard(String line) {
        heardNanos = nanoClock.getAsLong();
        Checkpoint checkpoint = Checkpoint.parse(line);
        if (checkpoint != null) {
            checkpoints.add(checkpoint);
        } else if (lastLines.size() < LAST_LINES) {
            // the first lines of a stack trace say most
            lastLines.add(line.strip());
        }
    }
}
