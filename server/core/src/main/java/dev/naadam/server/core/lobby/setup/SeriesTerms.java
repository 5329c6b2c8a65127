package dev.naadam.server.core.lobby.setup;

import dev.naadam.server.core.lobby.series.VetoStep;
import java.util.List;

/**
 * What a series consists of.
 *
 * @param bestOf 1, 3, 5 or 7 maps
 * @param pool the maps to choose from; empty: the game chooses
 * @param pattern steps of the veto, of maps and of regions; empty: the first maps of the pool are played in its order
 */
public record SeriesTerms(int bestOf, List<String> pool, List<VetoStep> pattern) {

    public SeriesTerms {
        pool = List.copyOf(pool);
        pattern = List.copyOf(pattern);
    }

    /** Maps that decide the series. */
    public int mapsToWin() {
        return bestOf / 2 + 1;
    }
}
