package dev.naadam.loadtest.report;

import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.fleet.BotFate;
import dev.naadam.loadtest.fleet.FleetFigures;
import dev.naadam.loadtest.node.ServerFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a run measured what it says. Not whether the server is good: a run is invalid when the load was not the
 * planned one, or the server did not run its matches at their rate, so that its latencies are those of something else.
 *
 * @param reasons one sentence for each rule that was broken; none = valid
 */
public record Verdict(List<String> reasons) {

    /** What an open loop must reach of its plan. */
    static final double LEAST_SHARE = 0.999;

    /** By how much the two sides may count differently: their windows differ by the way of a metrics request. */
    static final double MOST_DISAGREEMENT = 0.005;

    private static final int MOST_NAMED_BOTS = 3;
    private static final double MICROS_PER_SECOND = 1e6;

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** Judges a run. */
    public static Verdict of(int tickRateHz, int matches, FleetFigures fleet, ServerFigures server) {
        List<String> reasons = new ArrayList<>();
        judgeBots(fleet, reasons);
        judgeSender(tickRateHz, fleet, reasons);
        judgeServer(matches, server, reasons);
        judgeAgreement(fleet, server, reasons);
        return new Verdict(reasons);
    }

    /** The same, with what an emulated network adds to it. */
    public Verdict over(NetworkFigures network) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(NetworkVerdict.reasons(network));
        return new Verdict(all);
    }

    /** Whether the figures mean what they say. */
    public boolean isValid() {
        return reasons.isEmpty();
    }

    private static void judgeBots(FleetFigures fleet, List<String> reasons) {
        if (fleet.botsAtEnd() < fleet.bots()) {
            List<String> named = fleet.dropouts().stream()
                    .limit(MOST_NAMED_BOTS)
                    .map(BotFate::toString)
                    .toList();
            int others = fleet.bots() - fleet.botsAtEnd() - named.size();
            reasons.add("bots: " + fleet.botsAtEnd() + " of " + fleet.bots() + " were playing at the end ("
                    + String.join(", ", named) + (others > 0 ? ", and " + others + " more" : "") + ")");
        }
    }

    private static void judgeSender(int tickRateHz, FleetFigures fleet, List<String> reasons) {
        // one input of each bot may lie on either side of the window's edge
        require(
                fleet.inputsSent() + fleet.bots() >= LEAST_SHARE * fleet.inputsPlanned(),
                "inputs: " + fleet.inputsSent() + " sent (expected: at least 99.9 % of " + fleet.inputsPlanned()
                        + " planned)",
                reasons);
        long halfTickMicros = Math.round(MICROS_PER_SECOND / tickRateHz / 2);
        require(
                fleet.senderLateness().p999Micros() <= halfTickMicros,
                "sender: p99.9 of its lateness was "
                        + millis(fleet.senderLateness().p999Micros()) + " ms (expected: at most half a tick, "
                        + millis(halfTickMicros) + " ms)",
                reasons);
        require(
                fleet.receiveDrops() <= 0,
                "bots' sockets: the kernel dropped " + fleet.receiveDrops() + " datagrams (expected: 0)",
                reasons);
        require(
                fleet.sendDrops() == 0,
                "bots' sockets: " + fleet.sendDrops() + " datagrams could not be sent (expected: 0)",
                reasons);
    }

    private static void judgeServer(int matches, ServerFigures server, List<String> reasons) {
        require(
                server.ticks() + matches >= LEAST_SHARE * server.ticksPlanned(),
                "server: " + server.ticks() + " ticks (expected: at least 99.9 % of " + server.ticksPlanned() + ")",
                reasons);
        require(
                server.scheduleSlips() == 0,
                "server: it was more than 250 ms behind and moved its schedule " + server.scheduleSlips()
                        + " times (expected: 0)",
                reasons);
    }

    private static void judgeAgreement(FleetFigures fleet, ServerFigures server, List<String> reasons) {
        double clientsSay = perSecond(fleet.inputsApplied(), fleet.windowNanos());
        double serverSays = perSecond(server.inputsApplied(), server.nanos());
        require(
                Math.abs(clientsSay - serverSays) <= MOST_DISAGREEMENT * Math.max(clientsSay, serverSays),
                String.format(
                        Locale.ROOT,
                        "counts: the server applied %.0f inputs a second, the bots heard of %.0f: is somebody else"
                                + " playing there?",
                        serverSays,
                        clientsSay),
                reasons);
    }

    private static double perSecond(long count, long nanos) {
        return nanos == 0 ? 0 : count * 1e9 / nanos;
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.3f", micros / 1000.0);
    }

    private static void require(boolean condition, String reason, List<String> reasons) {
        if (!condition) {
            reasons.add(reason);
        }
    }
}
