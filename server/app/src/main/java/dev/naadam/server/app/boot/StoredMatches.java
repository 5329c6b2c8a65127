package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.Lanes;
import dev.naadam.server.app.control.MatchDescription;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.MatchStore;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.control.StoredMatch;
import dev.naadam.server.app.store.ControlStore;
import dev.naadam.server.app.store.MatchIndex;
import dev.naadam.server.app.store.MatchRecord;
import dev.naadam.server.app.store.MatchState;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.WriteResult;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The control plane's matches in Redis. Only the node that hosts a match changes its record. */
final class StoredMatches implements MatchStore {

    private final ControlStore store;
    private final Lanes lanes = new Lanes();

    StoredMatches(ControlStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<StoreAnswer<MatchDescription>> save(MatchDescription match) {
        return lanes.inOrder(
                match.id(), () -> store.putMatch(MatchRecords.record(match)).thenApply(put -> answer(put, match)));
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> remove(MatchDescription match) {
        UUID matchId = match.id();
        return lanes.inOrder(
                matchId,
                () -> store.removeMatch(matchId, match.organizer()).thenApply(removed -> answer(removed, matchId)));
    }

    @Override
    public CompletionStage<StoreAnswer<StoredMatch>> load(UUID matchId) {
        return store.match(matchId).thenApply(read -> answer(read, MatchRecords::stored));
    }

    @Override
    public CompletionStage<StoreAnswer<MatchResult>> result(UUID matchId) {
        return store.result(matchId)
                .thenCompose(read -> read instanceof ReadResult.Absent<?>
                        ? store.match(matchId).thenApply(StoredMatches::abandonment)
                        : CompletableFuture.completedStage(answer(read, MatchRecords::result)));
    }

    @Override
    public CompletionStage<StoreAnswer<Long>> nextGeneration(UUID matchId, int slot) {
        return change(matchId, match -> MatchRecords.withNextGeneration(match, slot), match ->
                (long) match.ticketGenerations().get(slot));
    }

    @Override
    public CompletionStage<StoreAnswer<BanOutcome>> changeBan(UUID matchId, BanChange change) {
        Set<Long> expected = change.expectedMasks();
        Predicate<MatchRecord> isExpected = match -> expected == null || expected.contains(match.bannedMask());
        return lanes.inOrder(
                matchId,
                () -> store.match(matchId).thenCompose(read -> {
                    if (read instanceof ReadResult.Found<MatchRecord> found && isExpected.test(found.value())) {
                        MatchRecord changed = MatchRecords.withBan(found.value(), change.slot(), change.isBanned());
                        return store.putMatch(changed)
                                .thenApply(put -> answer(put, new BanOutcome(true, changed.bannedMask())));
                    }
                    return CompletableFuture.completedStage(
                            answer(read, match -> new BanOutcome(false, match.bannedMask())));
                }));
    }

    @Override
    public CompletionStage<StoreAnswer<Stretch>> scan(String organizer, Range range) {
        Position before = range.before();
        MatchIndex.Place after = before == null ? null : new MatchIndex.Place(before.createdMillis(), before.matchId());
        MatchIndex.Window window =
                new MatchIndex.Window(after, range.createdFromMillis(), range.createdBeforeMillis(), range.limit());
        return store.matches().find(organizer, window).thenApply(read -> answer(read, StoredMatches::stretch));
    }

    private static Stretch stretch(MatchIndex.Found found) {
        MatchIndex.Place next = found.next();
        return new Stretch(
                found.matches().stream().map(MatchRecords::stored).toList(),
                next == null ? null : new Position(next.createdAtEpochMillis(), next.matchId()));
    }

    @Override
    public CompletionStage<StoreAnswer<MatchDescription>> move(UUID matchId, String node) {
        return change(
                matchId,
                match -> MatchRecords.onNode(match, node),
                match -> MatchRecords.stored(match).match());
    }

    @Override
    public CompletionStage<StoreAnswer<UUID>> lose(UUID matchId) {
        return change(matchId, match -> MatchRecords.inState(match, MatchState.LOST), MatchRecord::matchId)
                .thenCompose(lost -> alarmed(matchId, lost));
    }

    /** Moves a match on in its life. */
    CompletionStage<StoreAnswer<MatchState>> enter(UUID matchId, MatchState state) {
        CompletionStage<StoreAnswer<MatchState>> entered =
                change(matchId, match -> MatchRecords.inState(match, state), MatchRecord::state);
        // of one that is finished the result itself tells
        return state == MatchState.FINISHED ? entered : entered.thenCompose(answer -> alarmed(matchId, answer));
    }

    /** Behind the record: whoever is told looks there. A lobby that is not told looks by itself, seconds later. */
    private <T> CompletionStage<StoreAnswer<T>> alarmed(UUID matchId, StoreAnswer<T> answer) {
        return store.lobbyAlarm().ring(matchId).thenApply(rung -> answer);
    }

    /** The last move: what is over is off its node's list, behind its record. */
    CompletionStage<StoreAnswer<MatchState>> end(UUID matchId, MatchState state, String node) {
        return enter(matchId, state)
                .thenCompose(entered -> store.places().leave(node, matchId).thenApply(left -> entered));
    }

    private <T> CompletionStage<StoreAnswer<T>> change(
            UUID matchId, UnaryOperator<MatchRecord> change, Function<MatchRecord, T> result) {
        return lanes.inOrder(
                matchId,
                () -> store.match(matchId).thenCompose(read -> {
                    if (read instanceof ReadResult.Found<MatchRecord> found) {
                        MatchRecord changed = change.apply(found.value());
                        return store.putMatch(changed).thenApply(put -> answer(put, result.apply(changed)));
                    }
                    return CompletableFuture.completedStage(answer(read, result));
                }));
    }

    private static StoreAnswer<MatchResult> abandonment(ReadResult<MatchRecord> read) {
        if (read instanceof ReadResult.Found<MatchRecord> match) {
            return switch (match.value().state()) {
                case ABANDONED, DRAINED, MISPLACED -> new StoreAnswer.Found<>(new MatchResult(null, 0, 0));
                case OPEN, RUNNING, FINISHED, LOST -> new StoreAnswer.Absent<>();
            };
        }
        return answer(read, match -> new MatchResult(null, 0, 0));
    }

    static <T> StoreAnswer<T> answer(WriteResult write, T value) {
        return switch (write) {
            case WriteResult.Stored stored -> new StoreAnswer.Found<>(value);
            case WriteResult.AlreadyStored stored -> new StoreAnswer.Found<>(value);
            case WriteResult.Conflict conflict -> new StoreAnswer.Absent<>();
            case WriteResult.StoreAway away -> new StoreAnswer.Unreachable<>(away.reason());
        };
    }

    static <R, T> StoreAnswer<T> answer(ReadResult<R> read, Function<R, T> translation) {
        return switch (read) {
            case ReadResult.Found<R> found -> new StoreAnswer.Found<>(translation.apply(found.value()));
            case ReadResult.Absent<R> absent -> new StoreAnswer.Absent<>();
            case ReadResult.Unreadable<R> unreadable ->
                new StoreAnswer.Unreachable<>("the stored record is unreadable: " + unreadable.reason());
            case ReadResult.StoreAway<R> away -> new StoreAnswer.Unreachable<>(away.reason());
        };
    }
}
