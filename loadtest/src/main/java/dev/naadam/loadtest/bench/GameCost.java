package dev.naadam.loadtest.bench;

/**
 * What a match of a game costs beside its packets.
 *
 * @param name of the game
 * @param players of the match
 * @param views that are taken and encoded in each tick: one for all players, or one for each
 * @param tickMicros of simulating a tick and hashing the state after it
 * @param viewMicros of taking one view and encoding it as a delta
 * @param viewBytes mean length of such a delta
 */
public record GameCost(String name, int players, int views, double tickMicros, double viewMicros, double viewBytes) {

    /** What of that falls on one player's update. */
    public double microsPerUpdate() {
        return (tickMicros + views * viewMicros) / players;
    }
}
