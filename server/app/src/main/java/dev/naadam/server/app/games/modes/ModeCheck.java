package dev.naadam.server.app.games.modes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Plays one {@link ChainOrder} in several modes and compares their chains. In the first mode the game's bots decide,
 * and their inputs are recorded; the others replay them, several at a time, since bots and the views that they need
 * cost many times a tick of the game itself. Checkpoints name the thousand ticks in which two chains part; a second run of
 * the two prints each of those ticks and names the first.
 */
public final class ModeCheck {

    /** Ticks between two checkpoints: 1000 of them for a million ticks, and a second run of a thousand ticks at most. */
    static final long CHECKPOINT_TICKS = 1_000;

    private static final long POLL_MILLIS = 50;

    private final ChainOrder order;
    private final Path recordings;
    private final int processes;
    private final LongSupplier nanoClock;
    private final Consumer<String> progress;
    private int done;
    private int all;

    /**
     * A check.
     *
     * @param recordings where the temporary file with the inputs lies
     * @param processes at a time
     * @param progress told now and then how far things are
     */
    public ModeCheck(
            ChainOrder order, Path recordings, int processes, LongSupplier nanoClock, Consumer<String> progress) {
        this.order = order;
        this.recordings = recordings;
        this.processes = processes;
        this.nanoClock = nanoClock;
        this.progress = progress;
    }

    /** Plays and compares; whatever happens, no child and no recording is left. */
    public ModeOutcome run(List<JvmMode> modes) throws IOException, InterruptedException {
        try (Recording recording = new Recording(recordings)) {
            JvmMode decides = modes.getFirst();
            done = 0;
            all = modes.size();
            List<ModeTrace> traces = new ArrayList<>(
                    play(List.of(decides), order, new ChainTask(true, recording.file(), 1, CHECKPOINT_TICKS)));
            if (traces.getFirst().failure() == null) {
                traces.addAll(play(
                        modes.subList(1, modes.size()),
                        order,
                        new ChainTask(false, recording.file(), 1, CHECKPOINT_TICKS)));
            }
            return compare(traces, recording);
        }
    }

    private ModeOutcome compare(List<ModeTrace> traces, Recording recording) throws IOException, InterruptedException {
        for (ModeTrace trace : traces) {
            if (trace.failure() != null) {
                return new ModeOutcome.Failed(traces, trace.mode(), trace.failure());
            }
        }
        ModeTrace first = traces.getFirst();
        for (ModeTrace other : traces) {
            int at = firstDifference(first.checkpoints(), other.checkpoints());
            if (at >= 0) {
                return new ModeOutcome.Differs(traces, other.mode(), place(first, other, at, recording));
            }
        }
        Checkpoint last = first.checkpoints().getLast();
        return new ModeOutcome.Same(traces, last.hashes(), last.randomSeed() - order.randomSeed() + 1);
    }

    private ModeOutcome.Place place(ModeTrace one, ModeTrace other, int at, Recording recording)
            throws IOException, InterruptedException {
        Checkpoint parted = one.checkpoints().get(at);
        long from = at == 0 ? 1 : one.checkpoints().get(at - 1).ticks() + 1;
        done = 0;
        all = 2;
        List<ModeTrace> again = play(
                List.of(one.mode(), other.mode()),
                order.withTicks(parted.ticks()),
                new ChainTask(false, recording.file(), from, 1));
        List<Checkpoint> ticks = again.getFirst().checkpoints();
        List<Checkpoint> others = again.getLast().checkpoints();
        int first = firstDifference(ticks, others);
        return first < 0 || first >= others.size()
                ? place(parted, other.checkpoints().get(at), false)
                : place(ticks.get(first), others.get(first), true);
    }

    private static ModeOutcome.Place place(Checkpoint one, Checkpoint other, boolean isExact) {
        ModeOutcome.Kind kind = ModeOutcome.Kind.of(one.hashes(), other.hashes());
        return new ModeOutcome.Place(kind, one.randomSeed(), one.tick(), isExact);
    }

    private static int firstDifference(List<Checkpoint> one, List<Checkpoint> other) {
        for (int i = 0; i < one.size(); i++) {
            if (i >= other.size() || !one.get(i).equals(other.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private List<ModeTrace> play(List<JvmMode> modes, ChainOrder played, ChainTask task)
            throws IOException, InterruptedException {
        Deque<JvmMode> waiting = new ArrayDeque<>(modes);
        List<ModeProcess> running = new ArrayList<>();
        List<ModeTrace> traces = new ArrayList<>();
        try {
            while (!waiting.isEmpty() || !running.isEmpty()) {
                while (!waiting.isEmpty() && running.size() < processes) {
                    running.add(ModeProcess.start(waiting.remove(), played, task, nanoClock));
                }
                Thread.sleep(POLL_MILLIS);
                collect(running, traces, played.ticks());
                show(running, played.ticks());
            }
        } finally {
            running.forEach(ModeProcess::close);
        }
        traces.sort(Comparator.comparingInt(trace -> modes.indexOf(trace.mode())));
        return traces;
    }

    private void collect(List<ModeProcess> running, List<ModeTrace> traces, long ticks) {
        for (ModeProcess process : List.copyOf(running)) {
            if (process.isOver() || process.isSilent()) {
                traces.add(process.trace(ticks));
                process.close();
                running.remove(process);
                done++;
            }
        }
    }

    private void show(List<ModeProcess> running, long ticks) {
        StringBuilder text = new StringBuilder("JVM modes: " + done + " of " + all + " done");
        for (ModeProcess process : running) {
            text.append(", ").append(process.mode().name()).append(' ').append(process.ticks());
        }
        progress.accept(text.append(" of ").append(ticks).append(" ticks").toString());
    }
}
