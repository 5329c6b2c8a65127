package dev.naadam.server.app.games.modes;

import org.jspecify.annotations.Nullable;

/**
 * Where a child stood.
 *
 * @param ticks played in all matches together
 * @param randomSeed of the match that was being played
 * @param tick of that match
 * @param hashes of all matches up to here
 */
public record Checkpoint(long ticks, long randomSeed, long tick, Hashes hashes) {

    private static final String MARK = "naadam-chain";
    private static final int WORDS = 7;

    /**
     * What two children must agree in.
     *
     * @param chain states and inputs of all ticks
     * @param views what was shown, at the ticks that are looked at
     * @param decided what bots decided, in the first ticks
     */
    public record Hashes(long chain, long views, long decided) {}

    /** As a line that is told from whatever a game prints. */
    String line() {
        return String.join(
                " ",
                MARK,
                Long.toString(ticks),
                Long.toString(randomSeed),
                Long.toString(tick),
                Long.toHexString(hashes.chain),
                Long.toHexString(hashes.views),
                Long.toHexString(hashes.decided));
    }

    /** The checkpoint of a line; null if it is something else. */
    static @Nullable Checkpoint parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS || !words[0].equals(MARK)) {
            return null;
        }
        return new Checkpoint(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                new Hashes(hash(words[4]), hash(words[5]), hash(words[6])));
    }

    private static long hash(String word) {
        return Long.parseUnsignedLong(word, 16);
    }
}
