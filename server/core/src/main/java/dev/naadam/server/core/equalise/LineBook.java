package dev.naadam.server.core.equalise;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one match's players from the first echo to the grade: what they are now, what they were promised, what was
 * delivered. Memory: 9 KB a player in an equalised match, 5 KB in any other.
 */
public final class LineBook {

    private final DeliveryTerms terms;
    private final List<Integer> teamOfSlot;
    private final LineEstimate[] estimates;
    private final RttHistogram[] raw;
    private final RttHistogram[] padded;
    private final long[] checkedMicros;

    /** Opens the book of a match; terms that promise to another number of players are refused. */
    public LineBook(DeliveryTerms terms, List<Integer> teamOfSlot) {
        int players = teamOfSlot.size();
        this.terms = terms;
        this.teamOfSlot = teamOfSlot;
        this.estimates = new LineEstimate[players];
        this.raw = new RttHistogram[players];
        this.padded = new RttHistogram[players];
        this.checkedMicros = new long[players];
        for (int slot = 0; slot < players; slot++) {
            estimates[slot] = new LineEstimate(capNanos(terms.promisedMicros(slot)));
            raw[slot] = new RttHistogram();
            padded[slot] = terms.isEqualised() ? new RttHistogram() : raw[slot];
            checkedMicros[slot] = DeliveredLine.NONE;
        }
    }

    private static long capNanos(long promisedMicros) {
        return promisedMicros == DeliveryTerms.UNPROMISED
                ? Long.MAX_VALUE
                : (promisedMicros + Promise.toleranceMicros(promisedMicros)) * 1_000;
    }

    /** A PING of a slot's player came back after so long. */
    public void echoed(int slot, long sampleNanos) {
        estimates[slot].echoed(sampleNanos);
    }

    /** A STATE of a slot's player was acknowledged so long after it had left. */
    public void acknowledged(int slot, long sampleNanos) {
        estimates[slot].acknowledged(sampleNanos);
    }

    /** An echo counts for the grade. */
    public void deliver(int slot, long sampleNanos, long paddingNanos) {
        raw[slot].add(sampleNanos);
        if (terms.isEqualised()) {
            padded[slot].add(sampleNanos + paddingNanos);
        }
    }

    /** Another session has the slot. */
    public void restart(int slot) {
        estimates[slot].restart();
    }

    /** Whether a slot's player has echoed enough for the check before the first tick. */
    public boolean isMeasured(int slot) {
        return estimates[slot].echoes() >= EqualiseLimits.ENOUGH;
    }

    /** What a slot's line is believed to be, nanoseconds; 0 while it is not known. */
    public long lineNanos(int slot) {
        return estimates[slot].nanos();
    }

    /** What a slot's line was right before the first tick, {@link DeliveredLine#NONE} if that is not known. */
    public long checkedMicros(int slot) {
        return checkedMicros[slot];
    }

    /** The first tick was another server's: what it found counts. */
    public void checked(int slot, long micros) {
        checkedMicros[slot] = micros;
    }

    /** Right before the first tick: holds the lines of those who are there against what was promised. */
    public void check(long presentMask) {
        for (int slot = 0; slot < estimates.length; slot++) {
            boolean isThere = (presentMask >>> slot & 1) != 0;
            if (isThere && estimates[slot].echoes() >= EqualiseLimits.FEWEST) {
                checkedMicros[slot] = estimates[slot].p25Nanos() / 1_000;
            }
        }
    }

    /** Whether the match has to be given another region: asked after the {@link #check}. */
    public boolean mustMove() {
        for (int slot = 0; slot < estimates.length; slot++) {
            if (terms.onDifference() == DifferencePolicy.REASSIGN && verdict(slot) == Promise.Verdict.BROKEN) {
                return true;
            }
        }
        return false;
    }

    /** What came of it up to now. Allocates. */
    public Delivered delivered() {
        List<DeliveredLine> lines = new ArrayList<>();
        for (int slot = 0; slot < estimates.length; slot++) {
            long promised = terms.promisedMicros(slot);
            lines.add(new DeliveredLine(
                    promised == DeliveryTerms.UNPROMISED ? DeliveredLine.NONE : promised,
                    checkedMicros[slot],
                    verdict(slot),
                    raw[slot].medianMicros(),
                    padded[slot].medianMicros()));
        }
        return Delivered.of(lines, teamOfSlot, terms.isEqualised());
    }

    private Promise.Verdict verdict(int slot) {
        return Promise.judge(terms.promisedMicros(slot), checkedMicros[slot]);
    }
}
