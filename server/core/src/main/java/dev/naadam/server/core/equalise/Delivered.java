package dev.naadam.server.core.equalise;

import dev.naadam.server.core.region.Fairness;
import dev.naadam.server.core.region.Grade;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a match's players got, over all of it.
 *
 * @param lines by slot
 * @param isEqualised whether lines were padded
 * @param unfairnessMicros U of the padded medians (docs/fairness.md); {@link DeliveredLine#NONE} unless graded
 * @param grade of U; null if the match has not two teams, or one of them had nobody whose line was measured
 */
public record Delivered(
        List<DeliveredLine> lines,
        boolean isEqualised,
        long unfairnessMicros,
        @Nullable Grade grade) {

    public Delivered {
        lines = List.copyOf(lines);
    }

    /** Grades what was delivered; a player without a figure was never there and does not count. */
    static Delivered of(List<DeliveredLine> lines, List<Integer> teamOfSlot, boolean isEqualised) {
        long[] teamA = medians(lines, teamOfSlot, 0);
        long[] teamB = medians(lines, teamOfSlot, 1);
        if (Collections.max(teamOfSlot) > 1 || teamA.length == 0 || teamB.length == 0) {
            return new Delivered(lines, isEqualised, DeliveredLine.NONE, null);
        }
        Fairness fairness = Fairness.of(teamA, teamB);
        return new Delivered(lines, isEqualised, fairness.unfairnessMicros(), fairness.grade());
    }

    /** How many promises met this verdict. */
    public int count(Promise.Verdict verdict) {
        int count = 0;
        for (DeliveredLine line : lines) {
            count += line.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    private static long[] medians(List<DeliveredLine> lines, List<Integer> teamOfSlot, int team) {
        long[] medians = new long[lines.size()];
        int count = 0;
        for (int slot = 0; slot < lines.size(); slot++) {
            long micros = lines.get(slot).paddedMicros();
            if (teamOfSlot.get(slot) == team && micros != DeliveredLine.NONE) {
                medians[count++] = micros;
            }
        }
        return Arrays.copyOf(medians, count);
    }
}
