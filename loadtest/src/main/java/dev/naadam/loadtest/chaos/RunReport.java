package dev.naadam.loadtest.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of one run.
 *
 * @param scenario what was done
 * @param randomSeed repeats it, as far as a machine can
 * @param findings of its clients
 * @param faults what else was wrong, one line each
 */
public record RunReport(Scenario scenario, long randomSeed, List<ClientCheck.Findings> findings, List<String> faults) {

    private static final double NANOS_PER_MILLI = 1e6;

    public RunReport {
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
    }

    /** Of what clients were shown, against the replay. */
    static RunReport of(Scenario scenario, long randomSeed, List<ClientCheck.Findings> findings, List<String> wrong) {
        List<String> faults = new ArrayList<>(wrong);
        long left = findings.stream().filter(client -> !client.hasGoneOn()).count();
        if (left > 0) {
            faults.add(left + " of " + findings.size() + " clients saw no tick after the fault");
        }
        return new RunReport(scenario, randomSeed, findings, faults);
    }

    long lostTicks() {
        return findings.stream().mapToLong(ClientCheck.Findings::lostTicks).sum();
    }

    long doubledTicks() {
        return findings.stream().mapToLong(ClientCheck.Findings::doubledTicks).sum();
    }

    long zombieTicks() {
        return findings.stream().mapToLong(ClientCheck.Findings::zombieTicks).sum();
    }

    /** The worst client's, ms. */
    public double gapMillis() {
        return findings.stream().mapToLong(ClientCheck.Findings::gapNanos).max().orElse(0) / NANOS_PER_MILLI;
    }

    /** Whether every promise was kept. */
    public boolean isSound() {
        return faults.isEmpty() && lostTicks() == 0 && doubledTicks() == 0 && zombieTicks() == 0;
    }

    /** One line. */
    public String line() {
        String counts = String.format(
                "gap %.0f ms, lost %d, doubled %d, zombie %d", gapMillis(), lostTicks(), doubledTicks(), zombieTicks());
        return scenario.word() + ": " + counts + (isSound() ? "" : "; --seed " + randomSeed)
                + (faults.isEmpty() ? "" : "; " + String.join("; ", faults));
    }
}
