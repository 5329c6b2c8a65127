package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Mints tickets, tells how matches stand and what happens in them. Any thread. */
public final class Matches {

    private final MatchDrafts drafts;
    private final Tickets tickets;
    private final MatchHost host;
    private final MatchStore store;
    private final Stories stories;
    private final OwnMatches own;

    /** What happens in matches: in those of this node, and in those of others. */
    public record Stories(MatchEvents own, FollowedMatches others) {}

    /**
     * As one node does it.
     *
     * @param sight which matches it sees
     */
    public Matches(
            MatchDrafts drafts, Tickets tickets, MatchHost host, MatchStore store, Stories stories, Sight sight) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.host = host;
        this.store = store;
        this.stories = stories;
        this.own = new OwnMatches(store, host, sight);
    }

    /** Mints another ticket for a player of the roster; older ones end when this one is used. */
    public CompletionStage<Answer<SlotTicket>> mint(Caller caller, UUID matchId, String player) {
        return Answer.then(own.loadLive(caller, matchId), match -> mint(match, player.strip()));
    }

    /** Tells how a match stands. */
    public CompletionStage<Answer<MatchView>> find(Caller caller, UUID matchId) {
        return Answer.then(own.load(caller, matchId), this::view);
    }

    /** The turns in a match's life so far, and those to come; of any node's match. */
    public CompletionStage<Answer<EventLog>> follow(Caller caller, UUID matchId) {
        return Answer.then(own.load(caller, matchId), match -> {
            EventLog log = stories.own().log(matchId);
            return log == null ? followed(match) : Answer.done(log);
        });
    }

    private CompletionStage<Answer<EventLog>> followed(StoredMatch stored) {
        return Answer.then(
                stories.others().follow(stored.match()),
                log -> log.newestId() > 0
                        ? Answer.done(log)
                        : Answer.then(
                                view(stored), view -> Answer.done(stories.own().epilogue(view))));
    }

    private CompletionStage<Answer<SlotTicket>> mint(StoredMatch stored, String player) {
        MatchDescription match = stored.match();
        List<String> players = match.players();
        int slot = players.indexOf(player);
        if (slot < 0) {
            return Answer.refused(
                    new Refusal.BadField("/player", Names.quoted(player) + " does not play in this match"));
        }
        if (stored.isBanned(slot)) {
            return Answer.refused(new Refusal.Banned(player));
        }
        return store.nextGeneration(match.id(), slot).thenApply(raised -> switch (raised) {
            case StoreAnswer.Found<Long> generation ->
                new Answer.Done<>(tickets.issue(drafts.specOf(match), slot, generation.value()));
            case StoreAnswer.Absent<Long> absent -> new Answer.Refused<>(new Refusal.UnknownMatch());
            case StoreAnswer.Unreachable<Long> away -> new Answer.Refused<>(new Refusal.StoreUnreachable());
        });
    }

    /** A result that is not stored yet would be lost with this process: until it is, nobody is told that there is one. */
    private CompletionStage<Answer<MatchView>> settled(StoredMatch stored, MatchProgress progress) {
        return store.result(stored.match().id()).thenApply(ended -> switch (ended) {
            case StoreAnswer.Found<MatchResult> result -> new Answer.Done<>(MatchView.hosted(stored, progress));
            case StoreAnswer.Absent<MatchResult> absent -> new Answer.Done<>(MatchView.unsettled(stored, progress));
            case StoreAnswer.Unreachable<MatchResult> away -> new Answer.Refused<>(new Refusal.StoreUnreachable());
        });
    }

    private CompletionStage<Answer<MatchView>> view(StoredMatch stored) {
        MatchDescription match = stored.match();
        MatchProgress progress = host.progress(match.id());
        if (progress != null) {
            return progress.state() == MatchProgress.State.FINISHED
                    ? settled(stored, progress)
                    : Answer.done(MatchView.hosted(stored, progress));
        }
        return store.result(match.id()).thenCompose(ended -> switch (ended) {
            case StoreAnswer.Found<MatchResult> result -> Answer.done(MatchView.ended(stored, result.value()));
            case StoreAnswer.Absent<MatchResult> absent ->
                Answer.then(
                        own.hostElsewhere(match),
                        elsewhere -> elsewhere instanceof Refusal.HostedElsewhere
                                ? Answer.refused(elsewhere)
                                : Answer.done(MatchView.lost(match)));
            case StoreAnswer.Unreachable<MatchResult> away -> Answer.refused(new Refusal.StoreUnreachable());
        });
    }
}
