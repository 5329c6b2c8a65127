package dev.naadam.server.app.control;

import dev.naadam.server.app.control.PlaceStore.Lease;
import dev.naadam.server.app.loop.MatchHost;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what nodes leave behind (docs/decisions/0017): leases that have run out, matches whose node died. Any thread;
 * several nodes may do it at once, and again.
 */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final String self;
    private final MatchHost host;
    private final HostDesk desk;
    private final Archive archive;
    private final Registers registers;
    private final ControlCounters counters;
    private final Mourning mourning;

    /** Where matches and their stories are. */
    public record Archive(MatchStore matches, EventArchive events) {}

    /** Who lives, who hosts what, what is left. */
    public record Registers(NodeRegistry nodes, PlaceStore places, Remains remains) {}

    /**
     * The sweep of one node.
     *
     * @param self its id
     * @param host its own
     * @param desk its own
     */
    public Sweep(
            String self,
            MatchHost host,
            HostDesk desk,
            Archive archive,
            Registers registers,
            ControlCounters counters,
            Mourning mourning) {
        this.self = self;
        this.host = host;
        this.desk = desk;
        this.archive = archive;
        this.registers = registers;
        this.counters = counters;
        this.mourning = mourning;
    }

    /** Before this node tells that it lives: what an earlier run of it has left is nobody's any more. */
    public CompletionStage<Void> own() {
        return sweepDead(self);
    }

    /** What this node has claimed and does not host, because an answer got lost on the way. */
    public CompletionStage<Void> ownUnhosted() {
        return desk.inTurn(() -> each(
                registers.remains().hosted(self),
                matchId -> host.progress(matchId) == null ? lose(self, matchId) : done()));
    }

    /** What all other nodes have left, and the leases that ran out on any. */
    public CompletionStage<Void> others() {
        return registers.nodes().live().thenCompose(answer -> {
            if (!(answer instanceof StoreAnswer.Found<List<Node>> live)) {
                return done();
            }
            Set<String> living = new HashSet<>(Set.of(self));
            live.value().forEach(node -> living.add(node.id()));
            return each(
                    registers.remains().nodes(), node -> living.contains(node) ? sweepLeases(node) : sweepDead(node));
        });
    }

    private CompletionStage<Void> sweepDead(String node) {
        return sweepLeases(node)
                .thenCompose(swept -> each(registers.remains().hosted(node), matchId -> lose(node, matchId)))
                .thenCompose(lost -> registers.remains().leases(node))
                .thenCombine(registers.remains().hosted(node), (leases, hosted) -> isNone(leases) && isNone(hosted))
                .thenCompose(
                        isClean -> isClean ? registers.remains().forget(node).thenAccept(gone -> {}) : done());
    }

    private CompletionStage<Void> sweepLeases(String node) {
        return each(
                registers.remains().leases(node),
                lease -> archive.matches().load(lease.matchId()).thenCompose(loaded -> switch (loaded) {
                    case StoreAnswer.Unreachable<StoredMatch> away -> done();
                    case StoreAnswer.Absent<StoredMatch> absent -> expire(lease, null);
                    case StoreAnswer.Found<StoredMatch> stored -> {
                        MatchDescription match = stored.value().match();
                        yield expire(lease, match.node().equals(node) ? match.organizer() : null);
                    }
                }));
    }

    private CompletionStage<Void> expire(Lease lease, @Nullable String organizer) {
        return registers.remains().expire(lease, organizer).thenAccept(expired -> {
            if (expired instanceof StoreAnswer.Found<Boolean> was && was.value()) {
                counters.add(ControlCount.LEASES_SWEPT);
                LOG.warn("the place of match {} on node {} was never taken", lease.matchId(), lease.node());
            }
        });
    }

    private CompletionStage<Void> lose(String node, UUID matchId) {
        return archive.matches().load(matchId).thenCompose(loaded -> switch (loaded) {
            case StoreAnswer.Unreachable<StoredMatch> away -> done();
            case StoreAnswer.Absent<StoredMatch> absent -> leave(node, matchId, false);
            case StoreAnswer.Found<StoredMatch> stored -> lose(node, stored.value());
        });
    }

    private CompletionStage<Void> lose(String node, StoredMatch stored) {
        UUID matchId = stored.match().id();
        boolean isOver = switch (stored.state()) {
            case WAITING, RUNNING -> false;
            case FINISHED, ABANDONED, LOST -> true;
        };
        if (isOver || !stored.match().node().equals(node)) {
            return leave(node, matchId, false);
        }
        if (!mourning.isOver(stored.match())) {
            return done();
        }
        return archive.matches().result(matchId).thenCompose(result -> switch (result) {
            case StoreAnswer.Unreachable<MatchResult> away -> done();
            // it was played to its end, and only the last word about it is missing
            case StoreAnswer.Found<MatchResult> ended -> leave(node, matchId, false);
            case StoreAnswer.Absent<MatchResult> none ->
                archive.matches()
                        .lose(matchId)
                        .thenCompose(lost -> archive.events().endAsLost(matchId))
                        .thenCompose(told -> leave(node, matchId, true));
        });
    }

    /** Of several who sweep at once, the one who takes it off the node's list counts it. */
    private CompletionStage<Void> leave(String node, UUID matchId, boolean isLost) {
        return registers.places().leave(node, matchId).thenAccept(left -> {
            if (isLost && left instanceof StoreAnswer.Found<Boolean> first && first.value()) {
                counters.add(ControlCount.MATCHES_LOST);
                LOG.error("match {} is lost: its node {} is gone", matchId, node);
            }
        });
    }

    private static <T> boolean isNone(StoreAnswer<List<T>> answer) {
        return answer instanceof StoreAnswer.Found<List<T>> found
                && found.value().isEmpty();
    }

    /** One after the other: there is no hurry, and the store has better to do. */
    private static <T> CompletionStage<Void> each(
            CompletionStage<StoreAnswer<List<T>>> listed, Function<T, CompletionStage<Void>> work) {
        return listed.thenCompose(answer -> {
            CompletionStage<Void> all = done();
            if (answer instanceof StoreAnswer.Found<List<T>> found) {
                for (T entry : found.value()) {
                    all = all.thenCompose(before -> work.apply(entry));
                }
            }
            return all;
        });
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.allOf();
    }
}
