package dev.naadam.loadtest.chaos;

import java.util.SplittableRandom;

/**
 * When what is done in a run, as its seed has it.
 *
 * @param faultAfterMillis from when all bots play
 * @param outageMillis how long something is frozen or cut off, where it comes back
 * @param random for everything that comes later
 */
record Course(int faultAfterMillis, int outageMillis, SplittableRandom random) {

    private static final int FAULT_AFTER_MILLIS = 600;
    private static final int FAULT_SPREAD_MILLIS = 1_200;

    /** Too short to be noticed, up to longer than anybody waits. */
    private static final int MIN_OUTAGE_MILLIS = 200;

    private static final int MAX_SHORT_OUTAGE_MILLIS = 3_000;

    /** One in so many is as long as a virtual machine that is moved, or a laptop's lid: a hundred runs stay affordable. */
    private static final int LONG_OUTAGE_ONE_IN = 20;

    private static final int MIN_LONG_OUTAGE_MILLIS = 10_000;
    private static final int MAX_LONG_OUTAGE_MILLIS = 30_000;

    /** The journal is cut off for less: nobody else may go on, so for the players it is an interruption. */
    private static final int MAX_CUT_MILLIS = 1_500;

    /** Beside the outage, and until the last of many bots plays. */
    private static final int MATCH_SECONDS = 6;

    private static final int MATCH_SECONDS_OF_MANY = 25;
    private static final int MILLIS_PER_SECOND = 1_000;

    static Course of(Scenario scenario, long randomSeed) {
        SplittableRandom random = new SplittableRandom(randomSeed);
        int faultAfterMillis = FAULT_AFTER_MILLIS + random.nextInt(FAULT_SPREAD_MILLIS);
        int outageMillis = switch (scenario) {
            case FREEZE_OWNER -> frozenMillis(random);
            case CUT_LINK -> random.nextInt(MIN_OUTAGE_MILLIS, MAX_CUT_MILLIS);
            case KILL_OWNER, KILL_REDIS, CASCADE, PROMOTE, SHARD_100, HANDOVER -> 0;
        };
        return new Course(faultAfterMillis, outageMillis, random);
    }

    private static int frozenMillis(SplittableRandom random) {
        int shortMillis = random.nextInt(MIN_OUTAGE_MILLIS, MAX_SHORT_OUTAGE_MILLIS);
        return random.nextInt(LONG_OUTAGE_ONE_IN) == 0
                ? random.nextInt(MIN_LONG_OUTAGE_MILLIS, MAX_LONG_OUTAGE_MILLIS)
                : shortMillis;
    }

    /** So long that whoever comes back finds the match being played. */
    int matchSeconds(Scenario scenario) {
        return (scenario.matches() == 1 ? MATCH_SECONDS : MATCH_SECONDS_OF_MANY) + outageMillis / MILLIS_PER_SECOND;
    }
}
