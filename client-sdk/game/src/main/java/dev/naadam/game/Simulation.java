package dev.naadam.game;

import org.jspecify.annotations.Nullable;

/**
 * The running state of one match. Mutable, used by one thread at a time, allocates nothing in a steady tick.
 *
 * <p>{@link #write} is canonical: equal states write equal bits, and {@link #read} of what was written gives a
 * simulation that from then on behaves bit for bit like the original. State that is not written does not exist.
 */
public interface Simulation {

    /** Ticks simulated so far; 0 after {@link Game#start}. */
    long tick();

    /**
     * Advances by one tick. Inputs are read in slot order; a slot without an input in this tick plays by the game's own
     * rule for silence (usually: keep moving, press nothing).
     *
     * @param inputs the inputs of exactly this tick
     * @param events takes what happened, in order
     */
    void step(TickInputs inputs, EventSink events);

    /** Writes the canonical full state, at most {@link GameLimits#MAX_STATE_BYTES}. */
    void write(BitWriter out);

    /**
     * Replaces the state by a written one.
     *
     * @return false if the bits are not a state of this match; the simulation must then be thrown away
     */
    boolean read(BitReader in);

    /** Number of different views, 1 to the number of players; constant during a match. */
    int views();

    /** The view that a slot is shown, 0 to {@code views() - 1}; constant during a match. */
    int viewOf(int slot);

    /**
     * Makes {@code frame} show everything that players of this view may know now, and nothing else; whatever rows it had
     * before are gone. Its tick is the caller's affair.
     */
    void view(int view, ViewFrame frame);

    /**
     * Changes to something else whatever players of this view may not know now; the view must stay the same. For {@link
     * GameContract}, which finds by it what a view leaks; never called in a match. A game that hides nothing keeps the
     * default.
     *
     * <p>Everything that is not public must be changed here from the rules and not from what the view shows: what this
     * method spares, the check can't miss.
     */
    default void changeHidden(int view, SeededRandom random) {}

    /** The result once the match is over, else null. Once set it stays and {@link #step} is not called again. */
    @Nullable Outcome outcome();
}
