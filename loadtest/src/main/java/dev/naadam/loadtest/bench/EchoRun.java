package dev.naadam.loadtest.bench;

import dev.naadam.loadtest.report.ProgressLine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One run of a server and a load that are both child processes. They need to say little: the server {@code ready} and
 * where, the load {@code begin} and {@code end} with its counts around the window.
 */
final class EchoRun {

    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long SPARE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Cores cores;
    private final ProgressLine progress;
    private final LongSupplier nanoClock;

    EchoRun(Cores cores, ProgressLine progress, LongSupplier nanoClock) {
        this.cores = cores;
        this.progress = progress;
        this.nanoClock = nanoClock;
    }

    /**
     * What to run.
     *
     * @param name for messages
     * @param server its command
     * @param load its command, given what the server said after {@code ready}
     */
    record Contestant(String name, List<String> server, Function<String, List<String>> load) {}

    /** Runs it and leaves no process behind. */
    EchoFigures run(Contestant contestant, int clients, Timing timing) throws IOException, InterruptedException {
        Runnable show = () -> progress.show(contestant.name + ": " + clients + " clients");
        try (Child server = Child.start(contestant.name, cores.server(), contestant.server)) {
            String place = server.await("ready", START_NANOS, nanoClock, show);
            try (Child load = Child.start(contestant.name + " load", cores.load(), contestant.load.apply(place))) {
                load.await("begin", timing.warmUpNanos() + SPARE_NANOS, nanoClock, show);
                long before = ProcessorTime.nanos(server.pid());
                String report = load.await("end", timing.windowNanos() + SPARE_NANOS, nanoClock, show);
                long cpuNanos = ProcessorTime.nanos(server.pid()) - before;
                long planned = clients * timing.window().toSeconds() * ServerRun.TICK_RATE_HZ;
                return EchoFigures.parse(planned, report, cpuNanos);
            }
        }
    }
}
