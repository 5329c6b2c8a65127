package dev.naadam.server.app.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells anybody which regions there are and where their beacons answer. Any thread.
 *
 * <p>Nobody needs a key for that, so the registry is asked once a second at most, however many ask us.
 */
public final class Regions {

    private static final long KEPT_NANOS = 1_000_000_000;

    private final NodeRegistry nodes;
    private final BeaconRegistry beacons;
    private final LongSupplier nanoClock;
    private volatile @Nullable Known known;

    /** As these registries know them. */
    public Regions(NodeRegistry nodes, BeaconRegistry beacons, LongSupplier nanoClock) {
        this.nodes = nodes;
        this.beacons = beacons;
        this.nanoClock = nanoClock;
    }

    /** All regions by id. */
    public CompletionStage<Answer<List<Region>>> list() {
        long nowNanos = nanoClock.getAsLong();
        Known last = known;
        if (last != null && nowNanos - last.sinceNanos < KEPT_NANOS) {
            return last.answer;
        }
        CompletionStage<Answer<List<Region>>> asked = ask();
        known = new Known(asked, nowNanos);
        return asked;
    }

    private CompletionStage<Answer<List<Region>>> ask() {
        return Answer.then(
                nodes.live().thenApply(read -> Answer.of(read, new Refusal.StoreUnreachable())),
                live -> Answer.then(
                        beacons.beacons().thenApply(read -> Answer.of(read, new Refusal.StoreUnreachable())),
                        told -> Answer.done(regions(live, told))));
    }

    private static List<Region> regions(Collection<Node> live, Collection<BeaconNode> told) {
        SortedMap<String, TreeSet<String>> byId = new TreeMap<>();
        live.forEach(node -> node.regions().forEach(region -> byId.putIfAbsent(region, new TreeSet<>())));
        for (BeaconNode node : told) {
            for (BeaconNode.Site site : node.beacons()) {
                byId.computeIfAbsent(site.region(), id -> new TreeSet<>()).add(site.host() + ":" + site.port());
            }
        }
        List<Region> regions = new ArrayList<>();
        byId.forEach((id, addresses) -> regions.add(new Region(id, List.copyOf(addresses))));
        return List.copyOf(regions);
    }

    private record Known(CompletionStage<Answer<List<Region>>> answer, long sinceNanos) {}
}
