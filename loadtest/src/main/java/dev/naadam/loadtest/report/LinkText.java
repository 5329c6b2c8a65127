package dev.naadam.loadtest.report;

import dev.naadam.loadtest.emulator.relay.BotLink;
import dev.naadam.loadtest.emulator.relay.NetworkFigures;
import dev.naadam.loadtest.emulator.relay.RelayFigures;
import java.util.List;
import java.util.Locale;

/** What an emulated network was told and did, in words for people. */
public final class LinkText {

    /** More are in the JSON. */
    private static final int MAX_ROWS = 40;

    private LinkText() {}

    /** A row for each bot, then what happened to datagrams. */
    public static String of(NetworkFigures network) {
        List<BotLink> links = network.links();
        TextTable table = new TextTable()
                .row(List.of("ms", "city", "access", "region", "told", "seen", "error", "jitter", "loss", "pings"));
        links.stream().limit(MAX_ROWS).forEach(link -> table.row(row(link)));
        int left = links.size() - MAX_ROWS;
        return table + (left > 0 ? "and " + left + " more bots, with --json\n" : "") + relay(network);
    }

    private static List<String> row(BotLink link) {
        return List.of(
                link.player(),
                link.city(),
                link.access(),
                link.region(),
                NetworkText.millis(link.toldMicros()),
                NetworkText.millis(link.seen().p50Micros()),
                NetworkText.millis(link.errorMicros()),
                NetworkText.millis(link.toldJitterMicros()),
                String.format(Locale.ROOT, "%.2f %%", link.toldLossPermille() / 10),
                Long.toString(link.seen().samples()));
    }

    private static String relay(NetworkFigures network) {
        RelayFigures relay = network.relay();
        return "network " + network.country() + ": " + relay.carried() + " datagrams carried, " + relay.lost()
                + " lost as told, " + (relay.overflowed() + relay.unsent() + Math.max(0, relay.receiveDrops()))
                + " by accident, " + (relay.unexpected() + relay.tooLong()) + " unexpected; sent late by "
                + NetworkText.millis(relay.latenessP50Micros()) + " ms (p50), "
                + NetworkText.millis(relay.latenessP99Micros()) + " ms (p99)";
    }
}
