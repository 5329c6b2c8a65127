package dev.naadam.game;

/** Plays one slot from what that slot's player may see. Used by one thread. */
public interface Bot {

    /**
     * Decides the input for a tick.
     *
     * @param tick the tick that the input is for; called once per tick, ticks only grow
     * @param view the newest view that arrived; its tick is usually a little older
     * @param input filled completely, {@link Game#inputBytes()} long
     */
    void decide(long tick, ViewFrame view, byte[] input);
}
