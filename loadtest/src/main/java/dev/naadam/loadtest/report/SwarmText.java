package dev.naadam.loadtest.report;

import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.node.ServerFigures;
import java.util.Locale;

/** A swarm's report in words for people. */
public final class SwarmText {

    private static final double NANOS_PER_SECOND = 1e9;

    private SwarmText() {}

    /** All figures, then the verdict, reasons first. */
    public static String of(SwarmReport report) {
        StringBuilder text = new StringBuilder();
        FleetFigures fleet = report.fleet();
        line(text, headline(report));
        line(text, machine(report.machine()));
        line(text, "");
        text.append(NetworkText.percentiles(fleet));
        line(text, "");
        line(text, NetworkText.inputs(fleet, report.server()) + " (planned: " + fleet.inputsPlanned() + ")");
        line(text, NetworkText.states(fleet));
        line(text, server(report.server()));
        line(text, cpu(report));
        if (report.network() != null) {
            line(text, "");
            line(text, LinkText.of(report.network()));
        }
        line(text, "");
        report.verdict().reasons().forEach(reason -> line(text, "INVALID: " + reason));
        if (report.verdict().isValid()) {
            line(text, "VALID");
        }
        line(text, lost(report.server()));
        line(text, String.format(Locale.ROOT, "%.3f %% applied at their tick", report.appliedPercent()));
        return text.toString();
    }

    private static String headline(SwarmReport report) {
        return String.format(
                Locale.ROOT,
                "%d bots in %d matches of %s at %d Hz, %.1f s measured after %.1f s of warm-up, random seed %d",
                report.fleet().bots(),
                report.matches(),
                report.game(),
                report.tickRateHz(),
                report.fleet().windowNanos() / NANOS_PER_SECOND,
                report.warmUpMillis() / 1000.0,
                report.randomSeed());
    }

    private static String machine(MachineFacts machine) {
        return machine.cores() + " cores, " + machine.system() + ", " + machine.jdk() + ", arrivals seen every 1 ms";
    }

    private static String server(ServerFigures server) {
        return "server: " + server.ticks() + " ticks of " + server.ticksPlanned() + ", p99.9 of their lateness "
                + bound(server.tickLatenessP999Micros()) + ", p99 of their work "
                + bound(server.tickDurationP99Micros()) + ", " + server.fullViews() + " full views, "
                + server.receiveDrops() + " datagrams dropped by its sockets";
    }

    private static String bound(long micros) {
        return micros < 0 ? "beyond its buckets" : "<= " + NetworkText.millis(micros) + " ms";
    }

    private static String cpu(SwarmReport report) {
        return String.format(
                Locale.ROOT,
                "CPU: server %.2f, bots %.2f of one core",
                (double) report.server().cpuNanos() / report.server().nanos(),
                (double) report.generatorCpuNanos() / report.fleet().windowNanos());
    }

    private static String lost(ServerFigures server) {
        long lost = server.inputsLost();
        return lost == 0 ? "no input lost" : lost == 1 ? "1 input lost" : lost + " inputs lost";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
