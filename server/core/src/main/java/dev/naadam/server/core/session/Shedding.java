package dev.naadam.server.core.session;

/** What the matches of one shard leave out while it is overloaded. Written and read by its thread alone. */
public final class Shedding {

    /** Below this, half of the rate would be too little to move others smoothly. */
    static final int MIN_HALVED_TICK_RATE_HZ = 40;

    private boolean isHalvingStates;

    /** From now on every other STATE is left out, or none. */
    public void halveStates(boolean isHalving) {
        isHalvingStates = isHalving;
    }

    /** Whether nobody is sent this tick. The even ones are sent: among them are all whose view is checked. */
    boolean leavesOut(long tick, int tickRateHz) {
        return isHalvingStates && tickRateHz >= MIN_HALVED_TICK_RATE_HZ && (tick & 1) != 0;
    }
}
