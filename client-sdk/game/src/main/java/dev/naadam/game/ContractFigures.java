package dev.naadam.game;

/**
 * What {@link GameContract} did and saw in one match that kept all promises.
 *
 * @param ticks played; fewer than asked for if the match ended
 * @param viewsCompared views of all kinds that were compared with a second run, and with the state read back
 * @param hiddenCompared views that were compared with one whose hidden state {@link Simulation#changeHidden} had changed;
 *     0 if the game hides nothing
 * @param damagedStates states with flipped bits that were given to {@link Simulation#read}
 * @param maxStateBytes of the largest state
 * @param maxViewBytes of the largest full view or delta
 * @param maxEventBytes of the largest event; 0 if there was none
 */
public record ContractFigures(
        long ticks,
        long viewsCompared,
        long hiddenCompared,
        long damagedStates,
        int maxStateBytes,
        int maxViewBytes,
        int maxEventBytes) {

    /** Of no match at all. */
    public static final ContractFigures NONE = new ContractFigures(0, 0, 0, 0, 0, 0, 0);

    /** The figures of both: counts added up, the larger sizes. */
    public ContractFigures plus(ContractFigures other) {
        return new ContractFigures(
                ticks + other.ticks,
                viewsCompared + other.viewsCompared,
                hiddenCompared + other.hiddenCompared,
                damagedStates + other.damagedStates,
                Math.max(maxStateBytes, other.maxStateBytes),
                Math.max(maxViewBytes, other.maxViewBytes),
                Math.max(maxEventBytes, other.maxEventBytes));
    }
}
