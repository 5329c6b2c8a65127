package dev.naadam.game;

/**
 * Moves one player's own part of a view ahead of the server, so that a key press shows at once. Used by one thread.
 *
 * <p>It runs the same rules as the simulation, on what the player may see. Where others decide the outcome (a hit, a
 * collision) it may be wrong; the next view corrects it.
 */
public interface Predictor {

    /** Starts again from what the server showed. */
    void restart(ViewFrame authoritative);

    /** Applies the player's own input of the next tick, {@link Game#inputBytes} long. */
    void step(byte[] input);

    /** Writes the player's own part as it stands now into a copy of an authoritative view; leaves the rest. */
    void show(ViewFrame into);

    /**
     * How far apart two views put this player, in the game's own smallest unit of length; 0 = the prediction was right.
     */
    long error(ViewFrame predicted, ViewFrame authoritative);
}
