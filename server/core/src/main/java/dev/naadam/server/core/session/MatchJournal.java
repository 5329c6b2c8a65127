package dev.naadam.server.core.session;

import dev.naadam.game.TickInputs;

/**
 * Where one match writes down what a successor needs to go on with it. What was told is committed in this order; the match
 * hears of it by {@link MatchSession#committed}.
 *
 * <p>Called by the thread that owns the match; must neither wait nor allocate for a tick.
 */
public interface MatchJournal {

    /** Of a match that is in no log. */
    MatchJournal NONE = new MatchJournal() {

        @Override
        public void opened(MatchSession match) {}

        @Override
        public void live(Admission admission) {}

        @Override
        public void gone(Admission admission) {}

        @Override
        public void tick(long tick, TickInputs inputs, long hash) {}

        @Override
        public void recess(Recess recess) {}

        @Override
        public void closed(boolean hasOutcome) {}
    };

    /** The match stands where it begins. Once, before anything else. */
    void opened(MatchSession match);

    /** This session became live; an older one of its slot is over. */
    void live(Admission admission);

    /** This session ended. Not told of who is there at the end. */
    void gone(Admission admission);

    /**
     * A tick was simulated.
     *
     * @param inputs as the simulation took them; read during the call
     * @param hash of the chain after that tick
     */
    void tick(long tick, TickInputs inputs, long hash);

    /** A pause that was ordered begins, is limited otherwise, or is over. {@link MatchSession#recessCommitted} answers it. */
    void recess(Recess recess);

    /**
     * Nobody has to go on with it. Once, after everything else.
     *
     * @param hasOutcome whether it was played to its end, which its players were told; else it was called off just now
     */
    void closed(boolean hasOutcome);
}
