package dev.naadam.server.app.games.modes;

import org.jspecify.annotations.Nullable;

/**
 * Where a chain stood.
 *
 * @param ticks played in all matches together
 * @param randomSeed of the match that was being played
 * @param tick of that match
 * @param hash chain of all matches up to here
 */
public record Checkpoint(long ticks, long randomSeed, long tick, long hash) {

    private static final String MARK = "naadam-chain";

    /** As a line that is told from whatever a game prints. */
    String line() {
        return MARK + " " + ticks + " " + randomSeed + " " + tick + " " + Long.toHexString(hash);
    }

    /** The checkpoint of a line; null if it is something else. */
    static @Nullable Checkpoint parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 5 || !words[0].equals(MARK)) {
            return null;
        }
        return new Checkpoint(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseUnsignedLong(words[4], 16));
    }
}
