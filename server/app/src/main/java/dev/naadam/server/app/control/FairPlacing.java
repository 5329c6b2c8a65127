package dev.naadam.server.app.control;

import dev.naadam.server.app.control.FairRegions.Pairing;
import dev.naadam.server.app.control.Placing.Placed;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.record.Decider;
import dev.naadam.server.core.region.record.DecisionRecord;
import dev.naadam.server.core.region.record.Evidence;
import dev.naadam.server.core.region.record.Verdict;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Places a match whose document says {@code region: fair} in the region that is fairest to both teams (docs/decisions/0020).
 * Any other goes where it was asked for. Any thread.
 *
 * <p>Whether a region has room is known when a place there was leased: one that has none is out, and the decision is made
 * again without it. A decision is stored before the match is, so that no match of a fair region is without its proof.
 */
public final class FairPlacing implements Placer {

    /** What a match document says instead of a region's id. */
    public static final String FAIR = "fair";

    private final FairRegions regions;
    private final RegionDecisions decisions;
    private final Placer placing;

    /** Decides among these regions. */
    public FairPlacing(FairRegions regions, RegionDecisions decisions, Placer placing) {
        this.regions = regions;
        this.decisions = decisions;
        this.placing = placing;
    }

    @Override
    public CompletionStage<Answer<Placed>> place(MatchDraft draft) {
        if (!FAIR.equals(draft.region())) {
            return placing.place(draft);
        }
        if (draft.teams().size() != 2) {
            return Answer.refused(new Refusal.BadField(
                    "/region", "\"fair\" with " + draft.teams().size() + " teams (expected: 2)"));
        }
        Pairing pairing = new Pairing(
                draft.teams().getFirst().players(), draft.teams().getLast().players(), new TreeSet<>());
        return Answer.then(
                regions.evidence(draft.organizer(), pairing),
                evidence -> decide(draft, evidence, "no region is served"));
    }

    private CompletionStage<Answer<Placed>> decide(MatchDraft draft, Evidence evidence, String why) {
        return switch (Decider.decide(evidence, draft.terms().isEqualised())) {
            case Verdict.Unmeasured unmeasured -> Answer.refused(new Refusal.Unmeasured(unmeasured.player()));
            case Verdict.Nowhere nowhere -> Answer.refused(new Refusal.NoRoom(why));
            case Verdict.Placed placed -> place(draft, placed.decision());
        };
    }

    private CompletionStage<Answer<Placed>> place(MatchDraft draft, DecisionRecord decision) {
        return Answer.then(
                decisions
                        .save(draft.id(), decision)
                        .thenApply(saved -> Answer.of(saved, new Refusal.StoreUnreachable())),
                saved -> placing.place(promising(draft, decision)).thenCompose(answer -> {
                    boolean isFull =
                            answer instanceof Answer.Refused<Placed> refused && refused.why() instanceof Refusal.NoRoom;
                    return isFull
                            ? decide(draft, without(decision), "no region that all players can be compared in has room")
                            : CompletableFuture.completedStage(answer);
                }));
    }

    /** In the chosen region, where players' lines shall be as long as was signed, without caps and terms. */
    private static MatchDraft promising(MatchDraft draft, DecisionRecord decision) {
        return draft.in(decision.chosen().value()).promising(FairRegions.promised(decision));
    }

    private static Evidence without(DecisionRecord decision) {
        Evidence evidence = decision.evidence();
        SortedSet<RegionId> full = new TreeSet<>(evidence.full());
        full.add(decision.chosen());
        return new Evidence(evidence.regions(), full, evidence.mesh(), evidence.teamA(), evidence.teamB());
    }
}
