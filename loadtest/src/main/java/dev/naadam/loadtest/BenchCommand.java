package dev.naadam.loadtest;

import dev.naadam.loadtest.bench.BenchJson;
import dev.naadam.loadtest.bench.BenchOrder;
import dev.naadam.loadtest.bench.BenchReport;
import dev.naadam.loadtest.bench.BenchRun;
import dev.naadam.loadtest.bench.BenchText;
import dev.naadam.loadtest.bench.DurabilityReport;
import dev.naadam.loadtest.bench.DurabilityRun;
import dev.naadam.loadtest.bench.Timing;
import dev.naadam.loadtest.node.Launcher;
import dev.naadam.loadtest.overload.Attack;
import dev.naadam.loadtest.overload.HttpFlood;
import dev.naadam.loadtest.overload.OverloadReport;
import dev.naadam.loadtest.overload.OverloadRun;
import dev.naadam.loadtest.overload.ProbeFlood;
import dev.naadam.loadtest.report.MachineFacts;
import dev.naadam.loadtest.report.ProgressLine;
import dev.naadam.loadtest.report.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command line of the benchmark. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Measures what a player's update costs the server, as a multiple of what a C program pays for two datagrams.",
            "Server and load have a core each; needs Linux, two cores, taskset and, for the multiple, a C compiler.",
            "What is measured and how to read it: docs/benchmarks.md."
        },
        footer = {"", "Exit status: 0 the run was valid, 1 it was not or failed, 2 wrong options."})
final class BenchCommand implements Callable<Integer> {

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(10);
    private static final int SLOW_SOCKETS = 5000;
    private static final int REQUESTS_PER_SECOND = 5000;

    /** As many as one key may have. */
    private static final int SPECTATORS = 64;

    private static final int PROBES_PER_SECOND = 50_000;

    /** Sockets of the flood of probes: as many senders as a process may well have, on all addresses of 127.0.1.0. */
    private static final int PROBE_SOURCES = 500;

    private static final Duration LEAST_WINDOW = Duration.ofSeconds(2);

    @Option(names = "--quick", description = "Only the comparison with the floor, about a minute and a half.")
    private boolean isQuick;

    @Option(names = "--json", description = "Print one JSON object as the last line.")
    private boolean isJson;

    @Option(names = "--matches", paramLabel = "M", description = "Matches at once in the comparison, ten bots each.")
    private int matches = 100;

    @Option(names = "--peers", description = "Measure KryoNet under the same workload too.")
    private boolean withPeers;

    @Option(
            names = "--overload",
            description =
                    "Only this: what 5,000 slow HTTP sockets, 5,000 requests a second and 64 spectators who do not"
                            + " read do to the lateness of ticks. Needs 5,200 file descriptors.")
    private boolean isOverload;

    @Option(
            names = "--probe-flood",
            description = "Only this: what 50,000 probes a second to the beacon, from 500 sockets that never prove"
                    + " themselves, do to the lateness of ticks.")
    private boolean isProbeFlood;

    @Option(
            names = "--durability",
            description =
                    "Only this: what matches whose every tick is committed before it is shown (strict) cost beside"
                            + " matches without a journal (none), about three minutes. Takes --json.")
    private boolean isDurability;

    @Option(names = "--warm-up", paramLabel = "D", description = "Played before each window; a JVM needs 15s.")
    private Duration warmUp = Duration.ofSeconds(15);

    @Option(names = "--duration", paramLabel = "D", description = "How long each window is, such as 20s.")
    private Duration duration = Duration.ofSeconds(20);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BenchOrder order = order();
        MachineFacts machine =
                MachineFacts.here(spec.commandLine().getParseResult().originalArgs());
        requireOneOfItsKind();
        if (isOverload || isProbeFlood) {
            return overload(order, machine);
        }
        if (isDurability) {
            return durability(order, machine);
        }
        ProgressLine progress = new ProgressLine(System.err, Terminal.isPresent(), PLAIN_INTERVAL, System::nanoTime);
        BenchReport report;
        try {
            report = new BenchRun(order, machine, progress, System::nanoTime).run();
        } finally {
            progress.clear();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(BenchText.of(report));
        if (isJson) {
            out.println(BenchJson.of(report));
        }
        out.flush();
        return report.main().verdict().isValid() ? 0 : 1;
    }

    private void requireOneOfItsKind() {
        int alone = (isOverload ? 1 : 0) + (isProbeFlood ? 1 : 0) + (isDurability ? 1 : 0);
        boolean isPlain = !isQuick && !withPeers && (!isJson || isDurability);
        if (alone > 1 || (alone == 1 && !isPlain)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--overload, --probe-flood and --durability stand alone (expected: without each other, --quick"
                            + " and --peers; --json only with --durability)");
        }
    }

    private int durability(BenchOrder order, MachineFacts machine) throws IOException, InterruptedException {
        ProgressLine progress = new ProgressLine(System.err, Terminal.isPresent(), PLAIN_INTERVAL, System::nanoTime);
        DurabilityReport report;
        try {
            report = new DurabilityRun(order, machine, progress, System::nanoTime).run();
        } finally {
            progress.clear();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(report.text());
        if (isJson) {
            out.println(report.json());
        }
        out.flush();
        return report.isValid() ? 0 : 1;
    }

    private int overload(BenchOrder order, MachineFacts machine) throws IOException, InterruptedException {
        Attack attack = isOverload
                ? new HttpFlood(SLOW_SOCKETS, REQUESTS_PER_SECOND, SPECTATORS, System::nanoTime)
                : new ProbeFlood(PROBES_PER_SECOND, PROBE_SOURCES, System::nanoTime);
        ProgressLine progress = new ProgressLine(System.err, Terminal.isPresent(), PLAIN_INTERVAL, System::nanoTime);
        OverloadReport report;
        try {
            report = new OverloadRun(
                            new OverloadRun.Order(order.matches(), order.timing(), attack, order.launcher()),
                            progress,
                            System::nanoTime)
                    .run(machine);
        } finally {
            progress.clear();
        }
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** What was asked for, checked before anything is started. */
    BenchOrder order() {
        if (duration.compareTo(LEAST_WINDOW) < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--duration: " + duration + " (expected: at least " + LEAST_WINDOW + ")");
        }
        try {
            return new BenchOrder(matches, isQuick, withPeers, new Timing(warmUp, duration), Launcher.path());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }
}
