package dev.naadam.server.core.beacon;

/**
 * Bounds of a beacon port (PROTOCOL.md section 10). What is over one of them is dropped and counted as RATE_LIMITED, a run
 * without room as FULL.
 *
 * @param cookiesPerSecond cookies baked a second for everybody together
 * @param cookiesPerSecondAndSource ASKs that one IPv4 host may send a second
 * @param cookieBurstPerSource so many at once before that rate counts
 * @param startsPerSecondAndSource STARTs with a valid cookie of one host a second
 * @param startBurstPerSource so many at once before that rate counts
 * @param runsPerMinuteAndPlayer runs of one player, at once or spread
 * @param signaturesPerSecond Ed25519 operations, evenly spread
 * @param pingsPerSecond foreign echoes for everybody together
 * @param pingsPerSecondAndSource foreign echoes of one host
 * @param maxRuns runs at a time
 * @param maxUnclaimedRuns of those, runs that nothing will be signed about
 */
public record BeaconBudgets(
        int cookiesPerSecond,
        int cookiesPerSecondAndSource,
        int cookieBurstPerSource,
        int startsPerSecondAndSource,
        int startBurstPerSource,
        int runsPerMinuteAndPlayer,
        int signaturesPerSecond,
        int pingsPerSecond,
        int pingsPerSecondAndSource,
        int maxRuns,
        int maxUnclaimedRuns) {

    /**
     * A hall of a thousand players behind one address measures at once. 4096 runs are 5 MB, half of them kept for those
     * who show a claim: addresses are cheap for who owns many machines, claims are not. 500 signatures a second are an
     * eighth of a core. 20 foreign echoes a second and source is what Agones allows.
     */
    public static final BeaconBudgets DEFAULT =
            new BeaconBudgets(20_000, 100, 400, 50, 1_024, 6, 500, 5_000, 20, 4_096, 2_048);
}
