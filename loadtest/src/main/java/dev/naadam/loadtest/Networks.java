package dev.naadam.loadtest;

import dev.naadam.loadtest.emulator.Country;
import dev.naadam.loadtest.emulator.Population;
import org.jspecify.annotations.Nullable;

/** What {@code --network} may say. */
final class Networks {

    /** Bots reach their server directly. */
    static final String NONE = "none";

    private Networks() {}

    /**
     * Whose people the bots are; null: nobody's.
     *
     * @throws IllegalArgumentException with a sentence for the user if there is no such country
     */
    static @Nullable Population population(String network, long randomSeed) {
        return network.equals(NONE) ? null : new Population(Country.named(network), randomSeed);
    }
}
