package dev.naadam.server.app.control;

import dev.naadam.server.app.control.PlaceStore.Lease;
import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.core.session.MatchSpec;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the orders to host matches, on the node that shall host them: claims, then opens. Any thread.
 *
 * <p>One order at a time: what the store says this node hosts and what its shards host are changed together, so that
 * whoever compares the two in turn finds no half of an order.
 */
public final class HostDesk {

    private static final Logger LOG = LoggerFactory.getLogger(HostDesk.class);

    /** All orders share a lane. */
    private static final UUID ONE_LANE = new UUID(0, 0);

    private final MatchDrafts drafts;
    private final MatchHost host;
    private final MatchEvents events;
    private final MatchStore store;
    private final PlaceStore places;
    private final Consumer<PlacementStep> steps;
    private final Lanes lanes = new Lanes();

    /**
     * The desk of one node.
     *
     * @param steps told of each step before the next begins
     */
    public HostDesk(
            MatchDrafts drafts,
            MatchHost host,
            MatchEvents events,
            MatchStore store,
            PlaceStore places,
            Consumer<PlacementStep> steps) {
        this.drafts = drafts;
        this.host = host;
        this.events = events;
        this.store = store;
        this.places = places;
        this.steps = steps;
    }

    /** Hosts the match of a lease, if the lease still holds. */
    CompletionStage<HostAnswer> host(Lease lease) {
        return inTurn(() -> {
            steps.accept(PlacementStep.RECEIVED);
            return store.load(lease.matchId()).thenCompose(loaded -> switch (loaded) {
                case StoreAnswer.Found<StoredMatch> stored ->
                    claim(lease, stored.value().match());
                case StoreAnswer.Absent<StoredMatch> absent -> declined("the match was withdrawn");
                case StoreAnswer.Unreachable<StoredMatch> away -> declined("its store does not answer");
            });
        });
    }

    /** Does something while no order is being carried out. */
    <T> CompletionStage<T> inTurn(Supplier<CompletionStage<T>> work) {
        return lanes.inOrder(ONE_LANE, work);
    }

    private CompletionStage<HostAnswer> claim(Lease lease, MatchDescription match) {
        if (!drafts.knows(match.game())) {
            return declined("it has no game " + match.game());
        }
        if (!match.node().equals(lease.node())) {
            return declined("the match has another place by now");
        }
        return places.claim(lease).thenCompose(claimed -> switch (claimed) {
            case StoreAnswer.Found<Lease> ours -> {
                steps.accept(PlacementStep.CLAIMED);
                yield open(match);
            }
            case StoreAnswer.Absent<Lease> late -> declined("its lease has run out");
            // perhaps it was claimed: whoever compares what is claimed with what is hosted will see
            case StoreAnswer.Unreachable<Lease> away -> declined("its store does not answer");
        });
    }

    private CompletionStage<HostAnswer> open(MatchDescription match) {
        MatchSpec spec = drafts.specOf(match);
        // before it is hosted: a shard that refuses it tells of its end at once
        events.created(match);
        MatchHost.Opening opening;
        try {
            opening = host.open(spec);
        } catch (RuntimeException e) {
            LOG.error("match {} could not be opened", match.id(), e);
            return undone(match, "it made a mistake");
        }
        return switch (opening) {
            case MatchHost.Opening.Opened opened -> {
                places.tellRoom(match.node(), host.load().freeNanos());
                steps.accept(PlacementStep.OPENED);
                events.acknowledged(match);
                yield CompletableFuture.completedStage(new HostAnswer.Hosted());
            }
            case MatchHost.Opening.Full full -> undone(match, full.reason());
        };
    }

    /** The record goes first: a claim without a record is nothing, a record without a claim would look like a match. */
    private CompletionStage<HostAnswer> undone(MatchDescription match, String reason) {
        events.forget(match.id());
        places.tellRoom(match.node(), host.load().freeNanos());
        return store.remove(match)
                .thenCompose(removed -> places.leave(match.node(), match.id()))
                .thenCompose(left -> declined(reason));
    }

    private static CompletionStage<HostAnswer> declined(String reason) {
        return CompletableFuture.completedStage(new HostAnswer.Declined(reason));
    }
}
