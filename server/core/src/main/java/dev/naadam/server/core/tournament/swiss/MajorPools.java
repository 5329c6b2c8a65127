package dev.naadam.server.core.tournament.swiss;

import java.util.ArrayList;
import java.util.List;

/**
 * How many teams have each record in a Swiss stage of the Major kind. Half of every pool wins, so the sizes follow from the
 * number of teams alone.
 */
public final class MajorPools {

    /** Alternatives named in a refusal. */
    private static final int NAMED = 4;

    private static final int MAX_TEAMS = 1024;
    private static final int MAX_RECORD = 5;

    private MajorPools() {}

    /** Whether every pool of every round can be paired. */
    public static boolean isPlayable(int teams, int wins, int losses) {
        int[][] pools = pools(teams, wins, losses);
        for (int won = 0; won < wins; won++) {
            for (int lost = 0; lost < losses; lost++) {
                if (pools[won][lost] % 2 != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many reach the wins before the losses. */
    public static int advancing(int teams, int wins, int losses) {
        int advancing = 0;
        for (int lost = 0; lost < losses; lost++) {
            advancing += pools(teams, wins, losses)[wins][lost];
        }
        return advancing;
    }

    private static int[][] pools(int teams, int wins, int losses) {
        int[][] pools = new int[wins + 1][losses + 1];
        pools[0][0] = teams;
        for (int won = 0; won < wins; won++) {
            for (int lost = 0; lost < losses; lost++) {
                pools[won + 1][lost] += pools[won][lost] / 2;
                pools[won][lost + 1] += pools[won][lost] / 2;
            }
        }
        return pools;
    }

    /** What would be possible instead: other sizes with these limits, and other limits with this size. */
    public static String alternatives(int teams, int wins, int losses) {
        String sizes = sizes(teams, wins, losses) + " teams";
        List<String> limits = limits(teams);
        return limits.isEmpty()
                ? sizes
                : sizes + "; or with " + teams + " teams, wins-losses of " + String.join(", ", limits);
    }

    private static String sizes(int teams, int wins, int losses) {
        List<String> below = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (int size = 2; size <= MAX_TEAMS && above.size() < NAMED / 2; size++) {
            if (isPlayable(size, wins, losses)) {
                (size < teams ? below : above).add(String.valueOf(size));
            }
        }
        List<String> named = new ArrayList<>(below.subList(Math.max(0, below.size() - NAMED / 2), below.size()));
        named.addAll(above);
        return String.join(", ", named);
    }

    private static List<String> limits(int teams) {
        List<String> limits = new ArrayList<>();
        for (int wins = 1; wins <= MAX_RECORD; wins++) {
            for (int losses = 1; losses <= MAX_RECORD; losses++) {
                if (isPlayable(teams, wins, losses)) {
                    limits.add(wins + "-" + losses);
                }
            }
        }
        return limits;
    }
}
