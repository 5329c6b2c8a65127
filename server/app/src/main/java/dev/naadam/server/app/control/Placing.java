package dev.naadam.server.app.control;

import dev.naadam.server.app.control.PlaceStore.Lease;
import dev.naadam.server.core.capacity.TickBudget;
import dev.naadam.server.core.capacity.TickCost;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds a place for a match: leases it, stores the match, has it hosted (docs/decisions/0017). Any thread.
 *
 * <p>What it costs is only estimated here, since the nodes know what their ticks take: the one that shall host it
 * decides, and if it declines the next is asked.
 */
public final class Placing implements Placer {

    /** Nodes asked for one match; with three seconds each well within a lease and a request. */
    private static final int MAX_ATTEMPTS = 3;

    private final NodeRegistry registry;
    private final PlaceStore places;
    private final HostOrders orders;
    private final ControlCounters counters;
    private final Consumer<PlacementStep> steps;

    /**
     * Places matches on all nodes.
     *
     * @param steps told of each step before the next begins
     */
    public Placing(
            NodeRegistry registry,
            PlaceStore places,
            HostOrders orders,
            ControlCounters counters,
            Consumer<PlacementStep> steps) {
        this.registry = registry;
        this.places = places;
        this.orders = orders;
        this.counters = counters;
        this.steps = steps;
    }

    /**
     * A match and the node that hosts it.
     *
     * @param standbys those that would go on with it
     */
    record Placed(MatchDescription match, Node node, List<Node> standbys) {

        /** The peers of its node among these, those that are being drained last. */
        static Placed of(MatchDescription match, Node node, List<Node> live) {
            return new Placed(
                    match,
                    node,
                    live.stream()
                            .filter(other -> isHost(other)
                                    && other.regions().equals(node.regions())
                                    && !other.id().equals(node.id()))
                            .sorted(Comparator.comparing(Node::isDraining).thenComparing(Node::id))
                            .toList());
        }
    }

    @Override
    public CompletionStage<Answer<Placed>> place(MatchDraft draft) {
        return Answer.then(
                registry.live().thenApply(live -> Answer.of(live, new Refusal.StoreUnreachable())),
                live -> Answer.then(
                        place(draft, live.stream().filter(Placing::isHost).toList()),
                        placed -> Answer.done(Placed.of(placed.match(), placed.node(), live))));
    }

    private CompletionStage<Answer<Placed>> place(MatchDraft draft, List<Node> hosts) {
        String region = draft.region();
        List<Node> inRegion = hosts.stream()
                .filter(node -> region == null || node.regions().contains(region))
                .sorted(Comparator.comparing(Node::id))
                .toList();
        if (region != null && inRegion.isEmpty()) {
            return Answer.refused(unservedRegion(region, hosts));
        }
        List<Node> taking = inRegion.stream().filter(node -> !node.isDraining()).toList();
        String why = inRegion.isEmpty() ? "no live node hosts matches" : "all nodes there are being drained";
        return attempt(draft, taking, MAX_ATTEMPTS, why);
    }

    private CompletionStage<Answer<Placed>> attempt(MatchDraft draft, List<Node> nodes, int attempts, String why) {
        if (nodes.isEmpty() || attempts == 0) {
            counters.add(ControlCount.PLACEMENTS_NO_ROOM);
            return Answer.refused(new Refusal.NoRoom(why));
        }
        return places.lease(
                        draft.id(),
                        costNanos(draft),
                        nodes.stream().map(Node::id).toList())
                .thenCompose(leased -> switch (leased) {
                    case StoreAnswer.Found<Lease> lease -> {
                        steps.accept(PlacementStep.LEASED);
                        yield store(draft, nodes, attempts, lease.value());
                    }
                    case StoreAnswer.Absent<Lease> none ->
                        attempt(draft, List.of(), 0, "no node has enough of its tick budget left");
                    case StoreAnswer.Unreachable<Lease> away -> Answer.refused(new Refusal.StoreUnreachable());
                });
    }

    private CompletionStage<Answer<Placed>> store(MatchDraft draft, List<Node> nodes, int attempts, Lease lease) {
        Node node = nodes.stream()
                .filter(known -> known.id().equals(lease.node()))
                .findFirst()
                .orElseThrow();
        Placed placed = Placed.of(draft.on(node), node, List.of());
        return places.save(lease, placed.match()).thenCompose(saved -> switch (saved) {
            case StoreAnswer.Found<Lease> kept -> {
                steps.accept(PlacementStep.STORED);
                List<Node> others = without(nodes, node);
                yield orders.order(lease).thenCompose(answer -> switch (answer) {
                    case HostAnswer.Hosted hosted -> done(placed);
                    case HostAnswer.Declined declined -> {
                        String why = "node " + node.id() + ": " + declined.reason();
                        yield withdrawn(placed, lease).thenCompose(gone -> attempt(draft, others, attempts - 1, why));
                    }
                    case HostAnswer.Silent silent ->
                        withdrawn(placed, lease)
                                .thenCompose(isUnclaimed -> isUnclaimed
                                        ? attempt(draft, others, attempts - 1, "node " + node.id() + " does not answer")
                                        : unanswered());
                });
            }
            case StoreAnswer.Absent<Lease> late -> unanswered();
            // it runs out, and whoever sweeps takes a record along that may have been stored
            case StoreAnswer.Unreachable<Lease> away -> Answer.refused(new Refusal.StoreUnreachable());
        });
    }

    private CompletionStage<Answer<Placed>> done(Placed placed) {
        steps.accept(PlacementStep.ANSWERED);
        counters.add(ControlCount.PLACEMENTS_PLACED);
        return Answer.done(placed);
    }

    /** The node has claimed it, and may host it or have died since: nobody can say now. */
    private CompletionStage<Answer<Placed>> unanswered() {
        counters.add(ControlCount.PLACEMENTS_UNANSWERED);
        return Answer.refused(new Refusal.Unanswered());
    }

    private CompletionStage<Boolean> withdrawn(Placed placed, Lease lease) {
        return places.withdraw(lease, placed.match().organizer())
                .thenApply(withdrawn -> withdrawn instanceof StoreAnswer.Found<Lease>);
    }

    /** As if nothing were known of the game; a node that knows better has the last word. */
    private static long costNanos(MatchDraft draft) {
        return TickBudget.cost(
                draft.setup().tickRateHz(), draft.setup().players(), new TickCost().nanosPerPlayerTick());
    }

    static boolean isHost(Node node) {
        return node.roles().contains(Role.SESSION) && node.handshake() != null;
    }

    private static List<Node> without(List<Node> nodes, Node asked) {
        return nodes.stream().filter(Predicate.not(asked::equals)).toList();
    }

    private static Refusal unservedRegion(String region, List<Node> hosts) {
        TreeSet<String> served = new TreeSet<>();
        hosts.forEach(node -> served.addAll(node.regions()));
        String expected = served.isEmpty() ? "no region" : String.join(", ", served) + " or no region";
        return new Refusal.BadField(
                "/region", Names.quoted(region) + " is served by no node (expected: " + expected + ")");
    }
}
