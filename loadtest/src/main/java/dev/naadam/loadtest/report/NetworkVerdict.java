package dev.naadam.loadtest.report;

import dev.naadam.loadtest.emulator.relay.BotLink;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.emulator.relay.RelayFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the bots played over the network that the emulator was told to be: a part of a run's {@link Verdict}. */
final class NetworkVerdict {

    private static final int MOST_NAMED_BOTS = 3;
    private static final double MICROS_PER_MILLI = 1000;

    private NetworkVerdict() {}

    /** One sentence for each rule that was broken. */
    static List<String> reasons(NetworkFigures network) {
        List<String> reasons = new ArrayList<>();
        List<String> untrue = network.links().stream()
                .filter(link -> !link.isAsTold())
                .map(NetworkVerdict::sentence)
                .toList();
        if (!untrue.isEmpty()) {
            int others = Math.max(0, untrue.size() - MOST_NAMED_BOTS);
            reasons.add("network: "
                    + String.join(", ", untrue.subList(0, untrue.size() - others))
                    + (others > 0 ? ", and " + others + " more" : "") + " (expected: within 2 ms or 5 %)");
        }
        RelayFigures relay = network.relay();
        require(relay.overflowed(), "were dropped because too many were on their way", reasons);
        require(relay.unsent(), "could not be sent", reasons);
        require(Math.max(0, relay.receiveDrops()), "were dropped by the kernel at its sockets", reasons);
        return reasons;
    }

    private static String sentence(BotLink link) {
        return String.format(
                Locale.ROOT,
                "%s was told %.2f ms to %s and saw %s",
                link.player(),
                link.toldMicros() / MICROS_PER_MILLI,
                link.region(),
                link.seen().samples() == 0
                        ? "nothing"
                        : String.format(Locale.ROOT, "%.2f", link.seen().p50Micros() / MICROS_PER_MILLI));
    }

    private static void require(long datagrams, String fate, List<String> reasons) {
        if (datagrams > 0) {
            reasons.add("network: " + datagrams + " datagrams " + fate + " (expected: 0)");
        }
    }
}
