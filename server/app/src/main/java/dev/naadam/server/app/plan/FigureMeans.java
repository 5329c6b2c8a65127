package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Fairness;
import java.util.Map;
import java.util.TreeMap;

/** What all matches come to. Of the rounded figures, so that a reader of decisions.csv comes to the same. */
final class FigureMeans {

    private static final int P95_PERMILLE = 950;

    /** Grain of the quantile, in micros: it bounds the memory of a file of any size. */
    private static final long GRAIN_MICROS = 10;

    final MeanMicros rtt = new MeanMicros();
    final MeanMicros worst = new MeanMicros();
    final MeanMicros gap = new MeanMicros();
    final MeanMicros duel = new MeanMicros();
    final MeanMicros unfairness = new MeanMicros();
    final MeanMicros cost = new MeanMicros();
    private final TreeMap<Long, Long> unfairnessGrains = new TreeMap<>();
    private long count;

    void add(Placement.Figures figures) {
        Fairness fairness = figures.fairness();
        rtt.add(figures.meanMicros());
        worst.add(fairness.worstMicros());
        gap.add(fairness.teamGapMicros());
        duel.add(fairness.duelMicros());
        unfairness.add(fairness.unfairnessMicros());
        cost.add(fairness.costMicros());
        unfairnessGrains.merge((fairness.unfairnessMicros() + GRAIN_MICROS / 2) / GRAIN_MICROS, 1L, Long::sum);
        count++;
    }

    /** 95th percentile of U by nearest rank, to ten micros; 0 of none. */
    long unfairnessP95Micros() {
        long rank = (count * P95_PERMILLE + 999) / 1_000;
        long seen = 0;
        for (Map.Entry<Long, Long> grain : unfairnessGrains.entrySet()) {
            seen += grain.getValue();
            if (seen >= rank) {
                return grain.getKey() * GRAIN_MICROS;
            }
        }
        return 0;
    }
}
