package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchProgress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store without a Redis. */
public final class MemoryMatchStore implements MatchStore {

    public final Map<UUID, MatchDescription> matches = new ConcurrentHashMap<>();
    public final Map<UUID, MatchResult> results = new ConcurrentHashMap<>();
    private static final Comparator<MatchDescription> NEWEST_FIRST = Comparator.comparingLong(
                    MatchDescription::createdMillis)
            .thenComparing(match -> match.id().toString())
            .reversed();

    public final Map<UUID, MatchProgress.State> states = new ConcurrentHashMap<>();
    public final Map<UUID, EndReason> endReasons = new ConcurrentHashMap<>();
    public final Map<UUID, Long> bans = new ConcurrentHashMap<>();
    public final Map<String, Long> generations = new ConcurrentHashMap<>();
    public volatile boolean isAway;

    /** The next save is carried out and its confirmation lost. */
    public volatile boolean losesConfirmation;

    @Override
    public CompletionStage<StoreAnswer<MatchDescription>> save(MatchDescription match) {
        if (isAway) {
            return away();
        }
        matches.put(match.id(), match);
        return losesConfirmation ? away() : answer(match);
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> remove(MatchDescription match) {
        return isAway ? away() : answer(matches.remove(match.id()) == null ? null : match.id());
    }

    @Override
    public CompletionStage<StoreAnswer<StoredMatch>> load(UUID matchId) {
        MatchDescription match = matches.get(matchId);
        return isAway ? away() : answer(match == null ? null : stored(match));
    }

    @Override
    public CompletionStage<StoreAnswer<MatchDescription>> move(UUID matchId, String node) {
        return isAway ? away() : answer(matches.computeIfPresent(matchId, (id, match) -> onNode(match, node)));
    }

    private static MatchDescription onNode(MatchDescription match, String node) {
        return new MatchDescription(
                match.id(),
                match.organizer(),
                match.game(),
                match.setup(),
                match.teams(),
                match.randomSeed(),
                match.region(),
                node,
                match.createdMillis(),
                match.terms(),
                match.durability());
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> lose(UUID matchId) {
        if (isAway) {
            return away();
        }
        states.put(matchId, MatchProgress.State.LOST);
        return answer(matchId);
    }

    @Override
    public CompletionStage<StoreAnswer<MatchResult>> result(UUID matchId) {
        return isAway ? away() : answer(results.get(matchId));
    }

    @Override
    public CompletionStage<StoreAnswer<Long>> nextGeneration(UUID matchId, int slot) {
        if (isAway) {
            return away();
        }
        return answer(generations.merge(matchId + "/" + slot, Tickets.FIRST_GENERATION + 1, (old, first) -> old + 1));
    }

    @Override
    public CompletionStage<StoreAnswer<BanOutcome>> changeBan(UUID matchId, BanChange change) {
        if (isAway) {
            return away();
        }
        long mask = bans.getOrDefault(matchId, 0L);
        Set<Long> expected = change.expectedMasks();
        if (expected != null && !expected.contains(mask)) {
            return answer(new BanOutcome(false, mask));
        }
        long bit = 1L << change.slot();
        bans.put(matchId, change.isBanned() ? mask | bit : mask & ~bit);
        return answer(new BanOutcome(true, bans.get(matchId)));
    }

    @Override
    public CompletionStage<StoreAnswer<Stretch>> scan(String organizer, Range range) {
        if (isAway) {
            return away();
        }
        List<MatchDescription> behind = matches.values().stream()
                .filter(match -> match.organizer().equals(organizer))
                .filter(match -> match.createdMillis() >= range.createdFromMillis()
                        && match.createdMillis() < range.createdBeforeMillis())
                .sorted(NEWEST_FIRST)
                .dropWhile(match -> range.before() != null && !isBehind(match, range.before()))
                .toList();
        List<MatchDescription> page = behind.stream().limit(range.limit()).toList();
        Position next = behind.size() <= page.size()
                ? null
                : new Position(page.getLast().createdMillis(), page.getLast().id());
        return answer(new Stretch(page.stream().map(this::stored).toList(), next));
    }

    private static boolean isBehind(MatchDescription match, Position position) {
        return match.createdMillis() < position.createdMillis()
                || (match.createdMillis() == position.createdMillis()
                        && match.id().toString().compareTo(position.matchId().toString()) < 0);
    }

    private StoredMatch stored(MatchDescription match) {
        return new StoredMatch(
                match,
                states.getOrDefault(match.id(), MatchProgress.State.WAITING),
                bans.getOrDefault(match.id(), 0L),
                endReasons.get(match.id()));
    }

    private static <T> CompletionStage<StoreAnswer<T>> answer(@Nullable T value) {
        return CompletableFuture.completedStage(
                value == null ? new StoreAnswer.Absent<>() : new StoreAnswer.Found<>(value));
    }

    private static <T> CompletionStage<StoreAnswer<T>> away() {
        return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("switched off by the test"));
    }
}
