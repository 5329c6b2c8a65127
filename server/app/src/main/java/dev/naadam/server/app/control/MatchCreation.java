package dev.naadam.server.app.control;

import dev.naadam.server.app.control.Placing.Placed;
import dev.naadam.server.core.session.MatchSpec;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Creates matches. Any thread.
 *
 * <p>A match is stored before it is hosted and hosted before it is acknowledged, so whatever an organizer was told exists
 * is in the store.
 */
public final class MatchCreation {

    /** How long a repeated request means the match of the first, as long as its answer would have been kept. */
    private static final Duration REPEATABLE = Duration.ofHours(24);

    private final MatchDrafts drafts;
    private final Placer placing;
    private final Tickets tickets;
    private final MatchStore store;
    private final PlaceStore places;
    private final NodeRegistry registry;

    public MatchCreation(
            MatchDrafts drafts,
            Placer placing,
            Tickets tickets,
            MatchStore store,
            PlaceStore places,
            NodeRegistry registry) {
        this.drafts = drafts;
        this.placing = placing;
        this.tickets = tickets;
        this.store = store;
        this.places = places;
        this.registry = registry;
    }

    /**
     * Hosts a match and mints a ticket for each of its players.
     *
     * @param effectId the same whenever this request is carried out again; null: it is not repeated
     */
    public CompletionStage<Answer<CreatedMatch>> create(Caller caller, MatchRequest request, @Nullable UUID effectId) {
        return switch (drafts.draft(caller.organizer(), request)) {
            case Answer.Refused<MatchDraft> refused -> Answer.refused(refused.why());
            case Answer.Done<MatchDraft> draft ->
                effectId == null ? place(draft.value()) : repeat(draft.value(), effectId);
        };
    }

    /** The request was perhaps carried out before, by a node that died before it could tell. */
    private CompletionStage<Answer<CreatedMatch>> repeat(MatchDraft draft, UUID effectId) {
        return store.load(effectId).thenCompose(loaded -> switch (loaded) {
            case StoreAnswer.Absent<StoredMatch> first -> place(draft.as(effectId));
            case StoreAnswer.Found<StoredMatch> stored -> {
                MatchDescription match = stored.value().match();
                boolean isIts = match.organizer().equals(draft.organizer())
                        && draft.createdMillis() - match.createdMillis() < REPEATABLE.toMillis();
                yield isIts ? resume(stored.value()) : place(draft);
            }
            case StoreAnswer.Unreachable<StoredMatch> away -> Answer.refused(new Refusal.StoreUnreachable());
        });
    }

    private CompletionStage<Answer<CreatedMatch>> resume(StoredMatch stored) {
        MatchDescription match = stored.match();
        return switch (stored.state()) {
            case FINISHED, ABANDONED, LOST -> Answer.refused(new Refusal.MatchOver());
            case WAITING, RUNNING ->
                Answer.then(
                        registry.live().thenApply(live -> Answer.of(live, new Refusal.StoreUnreachable())),
                        live -> live.stream()
                                .filter(node -> node.id().equals(match.node()))
                                .findFirst()
                                .map(node -> resume(match, node, live))
                                // it is being swept
                                .orElseGet(() -> Answer.refused(new Refusal.Unanswered())));
        };
    }

    private CompletionStage<Answer<CreatedMatch>> resume(MatchDescription match, Node node, List<Node> live) {
        return Answer.then(
                places.isHosted(node.id(), match.id()).thenApply(hosted -> Answer.of(hosted, new Refusal.Unanswered())),
                isHosted -> isHosted
                        ? Answer.done(created(Placed.of(match, node, live)))
                        : Answer.refused(new Refusal.Unanswered()));
    }

    private CompletionStage<Answer<CreatedMatch>> place(MatchDraft draft) {
        return Answer.then(placing.place(draft), placed -> Answer.done(created(placed)));
    }

    private CreatedMatch created(Placed placed) {
        MatchSpec spec = drafts.specOf(placed.match());
        return new CreatedMatch(placed.match(), tickets.firstOf(spec, placed.node(), placed.standbys()));
    }
}
