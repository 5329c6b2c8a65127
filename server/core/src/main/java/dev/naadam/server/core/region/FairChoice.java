package dev.naadam.server.core.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The choice for one match. r0 is the candidate with the least J. The fair set holds all whose U is at most 2 ms and whose M
 * is at most 5 ms above those of r0: a player can hardly tell them from it. If a western region is in it, the western one
 * with the least J is chosen, else r0. Equal ones are resolved by id, so that the order of the candidates changes nothing.
 *
 * @param chosen where the match is played
 * @param least r0
 * @param fairSet in the order of their ids
 * @param rule why
 */
public record FairChoice(Candidate chosen, Candidate least, List<Candidate> fairSet, Rule rule) {

    /** U may be so much above that of r0, in micros. */
    public static final long UNFAIRNESS_BAND_MICROS = 2_000;

    /** M may be so much above that of r0, in micros. */
    public static final long WORST_BAND_MICROS = 5_000;

    private static final Comparator<Candidate> BY_ID =
            Comparator.comparing(candidate -> candidate.region().id());

    public FairChoice {
        fairSet = List.copyOf(fairSet);
    }

    /** Among at least one candidate, each of another region. */
    public static FairChoice among(Collection<Candidate> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates: 0 (expected: at least 1)");
        }
        Candidate least = best(candidates);
        List<Candidate> fairSet = new ArrayList<>();
        List<Candidate> western = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (isAsGoodAs(least.fairness(), candidate.fairness())) {
                fairSet.add(candidate);
                if (candidate.region().isWest()) {
                    western.add(candidate);
                }
            }
        }
        fairSet.sort(BY_ID);
        Candidate chosen = western.isEmpty() ? least : best(western);
        return new FairChoice(chosen, least, fairSet, rule(chosen, least, western, candidates));
    }

    private static Candidate best(Iterable<Candidate> candidates) {
        Candidate best = candidates.iterator().next();
        for (Candidate candidate : candidates) {
            if (Candidate.BEST_FIRST.compare(candidate, best) < 0) {
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isAsGoodAs(Fairness least, Fairness other) {
        return other.unfairnessScaled() <= least.unfairnessScaled() + UNFAIRNESS_BAND_MICROS * 2 * least.pairs()
                && other.worstMicros() <= least.worstMicros() + WORST_BAND_MICROS;
    }

    private static Rule rule(
            Candidate chosen, Candidate least, List<Candidate> western, Collection<Candidate> candidates) {
        if (candidates.size() == 1) {
            return Rule.ONLY_CANDIDATE;
        }
        if (chosen.equals(least)) {
            return isTied(chosen, candidates) ? Rule.LEAST_COST_THEN_ID : Rule.LEAST_COST;
        }
        return isTied(chosen, western) ? Rule.WEST_THEN_ID : Rule.WEST;
    }

    private static boolean isTied(Candidate chosen, Collection<Candidate> among) {
        for (Candidate other : among) {
            if (!other.equals(chosen)
                    && other.fairness().costScaled() == chosen.fairness().costScaled()) {
                return true;
            }
        }
        return false;
    }
}
