package dev.naadam.server.app.control;

import dev.naadam.server.app.control.MatchStore.BanChange;
import dev.naadam.server.app.control.MatchStore.BanOutcome;
import dev.naadam.server.app.loop.MatchHost;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Aborts matches, kicks and bans players. Any thread.
 *
 * <p>Decisions about one match are carried out one after the other: the order in which two referees' words reach the
 * store is the order in which they reach the shard.
 */
public final class Referee {

    private static final long ALL_GENERATIONS = Long.MAX_VALUE;

    private final MatchHost host;
    private final MatchStore store;
    private final MatchEvents events;
    private final ControlCounters counters;
    private final OwnMatches own;
    private final Lanes lanes = new Lanes();

    public Referee(MatchHost host, MatchStore store, MatchEvents events, Sight sight, ControlCounters counters) {
        this.host = host;
        this.store = store;
        this.events = events;
        this.counters = counters;
        this.own = new OwnMatches(store, host, sight);
    }

    /** Who was sent away, or may come back. */
    public record Verdict(String player, int slot) {}

    /** Who is banned from a match. */
    public record Bans(MatchDescription match, long bannedMask) {}

    /** Ends a match without an outcome, with its next tick. */
    public CompletionStage<Answer<UUID>> abort(Caller caller, UUID matchId) {
        return inOrder(caller, matchId, match -> {
            if (!host.abort(matchId)) {
                return Answer.refused(new Refusal.Busy());
            }
            counters.add(ControlCount.MATCHES_ABORTED);
            return Answer.done(matchId);
        });
    }

    /** Ends a player's session and makes all its tickets worthless; a new ticket lets the player come back. */
    public CompletionStage<Answer<Verdict>> kick(Caller caller, UUID matchId, String name) {
        return inOrder(caller, matchId, match -> {
            int slot = slot(match, name);
            return slot < 0 ? notPlaying(name) : kick(match, slot);
        });
    }

    /**
     * Ends a player's session, and mints and takes no ticket until {@link #pardon}. Banning again changes nothing.
     *
     * @param expectedMasks carried out only if the bans are as in one of these; null: in any case
     */
    public CompletionStage<Answer<Verdict>> ban(
            Caller caller, UUID matchId, String name, @Nullable Set<Long> expectedMasks) {
        return inOrder(caller, matchId, match -> {
            int slot = slot(match, name);
            return slot < 0 ? notPlaying(name) : ban(match, slot, expectedMasks);
        });
    }

    /** Lifts a ban; tickets from before it stay worthless. Masks as in {@link #ban}. */
    public CompletionStage<Answer<Verdict>> pardon(
            Caller caller, UUID matchId, int slot, @Nullable Set<Long> expectedMasks) {
        return inOrder(caller, matchId, match -> {
            boolean isBanned = slot >= 0 && slot < match.match().players().size() && match.isBanned(slot);
            return isBanned ? pardon(match, slot, expectedMasks) : Answer.refused(new Refusal.UnknownBan());
        });
    }

    /** Who is banned, also after the end. */
    public CompletionStage<Answer<Bans>> bans(Caller caller, UUID matchId) {
        return own.load(caller, matchId).thenApply(loaded -> switch (loaded) {
            case Answer.Done<StoredMatch> match ->
                new Answer.Done<>(new Bans(match.value().match(), match.value().bannedMask()));
            case Answer.Refused<StoredMatch> refused -> new Answer.Refused<>(refused.why());
        });
    }

    private CompletionStage<Answer<Verdict>> kick(StoredMatch match, int slot) {
        UUID matchId = match.match().id();
        return Answer.then(raise(matchId, slot), generation -> {
            // a kick must not lift a ban
            if (!host.exclude(matchId, slot, match.isBanned(slot) ? ALL_GENERATIONS : generation)) {
                return Answer.refused(new Refusal.Busy());
            }
            counters.add(ControlCount.PLAYERS_KICKED);
            return Answer.done(verdict(match, slot));
        });
    }

    private CompletionStage<Answer<Verdict>> ban(StoredMatch match, int slot, @Nullable Set<Long> expectedMasks) {
        UUID matchId = match.match().id();
        return Answer.then(change(matchId, new BanChange(slot, true, expectedMasks)), outcome -> {
            Verdict verdict = verdict(match, slot);
            // it is stored and holds; and it is told before the shard tells that the player is gone
            events.append(matchId, new MatchEvent.Banned(verdict.player()));
            if (!host.exclude(matchId, slot, ALL_GENERATIONS)) {
                return Answer.refused(new Refusal.Busy());
            }
            counters.add(ControlCount.PLAYERS_BANNED);
            return Answer.done(verdict);
        });
    }

    private CompletionStage<Answer<Verdict>> pardon(StoredMatch match, int slot, @Nullable Set<Long> expectedMasks) {
        UUID matchId = match.match().id();
        return Answer.then(
                change(matchId, new BanChange(slot, false, expectedMasks)),
                outcome -> Answer.then(raise(matchId, slot), generation -> {
                    if (!host.exclude(matchId, slot, generation)) {
                        return Answer.refused(new Refusal.Busy());
                    }
                    counters.add(ControlCount.PLAYERS_PARDONED);
                    Verdict verdict = verdict(match, slot);
                    events.append(matchId, new MatchEvent.Pardoned(verdict.player()));
                    return Answer.done(verdict);
                }));
    }

    private <T> CompletionStage<Answer<T>> inOrder(
            Caller caller, UUID matchId, Function<StoredMatch, CompletionStage<Answer<T>>> decision) {
        return lanes.inOrder(matchId, () -> Answer.then(own.loadLive(caller, matchId), decision));
    }

    private CompletionStage<Answer<Long>> raise(UUID matchId, int slot) {
        return store.nextGeneration(matchId, slot).thenApply(raised -> Answer.of(raised, new Refusal.UnknownMatch()));
    }

    private CompletionStage<Answer<BanOutcome>> change(UUID matchId, BanChange change) {
        return store.changeBan(matchId, change).thenApply(changed -> {
            Answer<BanOutcome> answer = Answer.of(changed, new Refusal.UnknownMatch());
            return answer instanceof Answer.Done<BanOutcome> done
                            && !done.value().isExpected()
                    ? new Answer.Refused<>(new Refusal.Changed())
                    : answer;
        });
    }

    private static int slot(StoredMatch match, String name) {
        return match.match().players().indexOf(name.strip());
    }

    private static Verdict verdict(StoredMatch match, int slot) {
        return new Verdict(match.match().players().get(slot), slot);
    }

    private static CompletionStage<Answer<Verdict>> notPlaying(String name) {
        return Answer.refused(new Refusal.BadField("/player", Names.quoted(name) + " does not play in this match"));
    }
}
