package dev.naadam.server.core.region;

/**
 * Players near the server wait for the slowest: R' = R + min(30 ms, T - R), T being the largest R of the match.
 *
 * <p>Latency balancing as Zander, Leeder and Armitage studied it ("Achieving fairness in multiplayer network games through
 * automated latency balancing", ACE 2005). The bound is this project's: a cap of 20 ms leaves twice the unfairness, and 50
 * ms adds delay for next to nothing.
 */
public final class Padding {

    /** The most that is added to a player's RTT, in micros. */
    public static final long MAX_MICROS = 30_000;

    private Padding() {}

    /** What is added to an R so that it comes nearer to the worst one, in micros. */
    public static long extraMicros(long micros, long worstMicros) {
        return Math.min(MAX_MICROS, worstMicros - micros);
    }

    /** How fair a region is when R' takes the place of R. */
    public static Fairness fairness(long[] teamAMicros, long[] teamBMicros) {
        long worst = 0;
        for (long micros : teamAMicros) {
            worst = Math.max(worst, micros);
        }
        for (long micros : teamBMicros) {
            worst = Math.max(worst, micros);
        }
        return Fairness.of(padded(teamAMicros, worst), padded(teamBMicros, worst));
    }

    private static long[] padded(long[] team, long worstMicros) {
        long[] padded = new long[team.length];
        for (int player = 0; player < team.length; player++) {
            padded[player] = team[player] + extraMicros(team[player], worstMicros);
        }
        return padded;
    }
}
