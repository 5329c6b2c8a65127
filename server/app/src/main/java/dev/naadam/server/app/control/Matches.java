package dev.naadam.server.app.control;

import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.core.session.MatchSpec;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Creates matches, mints tickets and tells how matches stand.
 *
 * <p>A match is stored before it is hosted and hosted before it is acknowledged, so whatever an organizer was told exists
 * is in the store; what fails half-way is taken back before the refusal is sent. If the store goes away at just that
 * moment, a record may stay whose id nobody was told.
 */
public final class Matches {

    private final MatchDrafts drafts;
    private final Tickets tickets;
    private final MatchHost host;
    private final MatchStore store;
    private final MatchEvents events;
    private final ControlCounters counters;
    private final OwnMatches own;

    public Matches(
            MatchDrafts drafts,
            Tickets tickets,
            MatchHost host,
            MatchStore store,
            MatchEvents events,
            ControlCounters counters) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.host = host;
        this.store = store;
        this.events = events;
        this.counters = counters;
        this.own = new OwnMatches(store, host, drafts.place());
    }

    /** Hosts a match and mints a ticket for each of its players. */
    public CompletionStage<Answer<CreatedMatch>> create(Caller caller, MatchRequest request) {
        return switch (drafts.draft(caller.organizer(), request)) {
            case Answer.Refused<MatchDescription> draft -> Answer.refused(draft.why());
            case Answer.Done<MatchDescription> draft -> create(draft.value());
        };
    }

    /** Mints another ticket for a player of the roster; older ones end when this one is used. */
    public CompletionStage<Answer<SlotTicket>> mint(Caller caller, UUID matchId, String player) {
        return Answer.then(own.loadLive(caller, matchId), match -> mint(match, player.strip()));
    }

    /** Tells how a match stands. */
    public CompletionStage<Answer<MatchView>> find(Caller caller, UUID matchId) {
        return Answer.then(own.load(caller, matchId), match -> view(match.match()));
    }

    /** The turns in a match's life so far, and those to come. */
    public CompletionStage<Answer<EventLog>> follow(Caller caller, UUID matchId) {
        return Answer.then(find(caller, matchId), view -> {
            EventLog log = events.log(matchId);
            // hosted elsewhere was refused by find, so what has no log here is over
            return Answer.done(log == null ? events.epilogue(view) : log);
        });
    }

    private CompletionStage<Answer<CreatedMatch>> create(MatchDescription match) {
        MatchSpec spec = drafts.specOf(match);
        // minted first: nothing that could go wrong with it is left for after the match exists
        CreatedMatch created = new CreatedMatch(match, tickets.firstOf(spec));
        return store.save(match).thenCompose(saved -> switch (saved) {
            case StoreAnswer.Found<MatchDescription> stored -> open(spec, created);
            // perhaps it was stored and only the confirmation was lost
            case StoreAnswer.Absent<MatchDescription> absent -> withdrawn(match, new Refusal.StoreUnreachable());
            case StoreAnswer.Unreachable<MatchDescription> away -> withdrawn(match, new Refusal.StoreUnreachable());
        });
    }

    private CompletionStage<Answer<CreatedMatch>> open(MatchSpec spec, CreatedMatch created) {
        // before it is hosted: the first player may come before this thread goes on
        events.created(created.match());
        MatchHost.Opening opening;
        try {
            opening = host.open(spec);
        } catch (RuntimeException e) {
            events.forget(spec.id());
            return store.remove(created.match()).thenCompose(removed -> CompletableFuture.failedStage(e));
        }
        return switch (opening) {
            case MatchHost.Opening.Opened opened -> {
                counters.add(ControlCount.PLACEMENTS_PLACED);
                yield Answer.done(created);
            }
            case MatchHost.Opening.Full full -> {
                counters.add(ControlCount.PLACEMENTS_NO_ROOM);
                events.forget(spec.id());
                yield withdrawn(created.match(), new Refusal.NoRoom(full.reason()));
            }
        };
    }

    private <T> CompletionStage<Answer<T>> withdrawn(MatchDescription match, Refusal why) {
        return store.remove(match).thenApply(removed -> new Answer.Refused<>(why));
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

    private CompletionStage<Answer<MatchView>> view(MatchDescription match) {
        MatchProgress progress = host.progress(match.id());
        if (progress != null) {
            return Answer.done(MatchView.hosted(match, progress));
        }
        return store.result(match.id()).thenApply(ended -> switch (ended) {
            case StoreAnswer.Found<MatchResult> result -> new Answer.Done<>(MatchView.ended(match, result.value()));
            case StoreAnswer.Absent<MatchResult> absent ->
                own.isHostedElsewhere(match)
                        ? new Answer.Refused<>(new Refusal.HostedElsewhere(match.node()))
                        : new Answer.Done<>(MatchView.lost(match));
            case StoreAnswer.Unreachable<MatchResult> away -> new Answer.Refused<>(new Refusal.StoreUnreachable());
        });
    }
}
