package dev.naadam.loadtest.emulator.relay;

import java.util.List;

/**
 * What an emulated network did.
 *
 * @param country its name
 * @param links of the bots, in the order in which they joined
 * @param relay what it did with datagrams
 */
public record NetworkFigures(String country, List<BotLink> links, RelayFigures relay) {

    public NetworkFigures {
        links = List.copyOf(links);
    }
}
