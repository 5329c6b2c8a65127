package dev.naadam.server.app.control;

import static java.util.concurrent.CompletableFuture.completedStage;

import dev.naadam.server.app.loop.MatchHost;
import dev.naadam.server.app.loop.MatchProgress;
import dev.naadam.server.core.session.MatchSpec;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The use cases of organizers. Any thread; stages fail only on our own mistakes.
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

    public Matches(MatchDrafts drafts, Tickets tickets, MatchHost host, MatchStore store) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.host = host;
        this.store = store;
    }

    /** Hosts a match and mints a ticket for each of its players. */
    public CompletionStage<Answer<CreatedMatch>> create(MatchRequest request) {
        return switch (drafts.draft(request)) {
            case Answer.Refused<MatchDescription> draft -> refused(draft.why());
            case Answer.Done<MatchDescription> draft -> create(draft.value());
        };
    }

    /** Mints another ticket for a player of the roster; older ones end when this one is used. */
    public CompletionStage<Answer<SlotTicket>> mint(UUID matchId, String player) {
        return store.load(matchId).thenCompose(loaded -> switch (loaded) {
            case StoreAnswer.Found<MatchDescription> match -> mint(match.value(), player.strip());
            case StoreAnswer.Absent<MatchDescription> absent -> refused(new Refusal.UnknownMatch());
            case StoreAnswer.Unreachable<MatchDescription> away -> refused(new Refusal.StoreUnreachable());
        });
    }

    /** Tells how a match stands. */
    public CompletionStage<Answer<MatchView>> find(UUID matchId) {
        return store.load(matchId).thenCompose(loaded -> switch (loaded) {
            case StoreAnswer.Found<MatchDescription> match -> view(match.value());
            case StoreAnswer.Absent<MatchDescription> absent -> refused(new Refusal.UnknownMatch());
            case StoreAnswer.Unreachable<MatchDescription> away -> refused(new Refusal.StoreUnreachable());
        });
    }

    private CompletionStage<Answer<CreatedMatch>> create(MatchDescription match) {
        MatchSpec spec = drafts.specOf(match);
        // minted first: nothing that could go wrong with it is left for after the match exists
        CreatedMatch created = new CreatedMatch(match, tickets.firstOf(spec));
        return store.save(match).thenCompose(saved -> switch (saved) {
            case StoreAnswer.Found<MatchDescription> stored -> open(spec, created);
            // perhaps it was stored and only the confirmation was lost
            case StoreAnswer.Absent<MatchDescription> absent -> withdrawn(match.id(), new Refusal.StoreUnreachable());
            case StoreAnswer.Unreachable<MatchDescription> away ->
                withdrawn(match.id(), new Refusal.StoreUnreachable());
        });
    }

    private CompletionStage<Answer<CreatedMatch>> open(MatchSpec spec, CreatedMatch created) {
        MatchHost.Opening opening;
        try {
            opening = host.open(spec);
        } catch (RuntimeException e) {
            return store.remove(spec.id()).thenCompose(removed -> CompletableFuture.failedStage(e));
        }
        return switch (opening) {
            case MatchHost.Opening.Opened opened -> done(created);
            case MatchHost.Opening.Full full -> withdrawn(spec.id(), new Refusal.NoRoom(full.reason()));
        };
    }

    private <T> CompletionStage<Answer<T>> withdrawn(UUID matchId, Refusal why) {
        return store.remove(matchId).thenApply(removed -> new Answer.Refused<>(why));
    }

    private CompletionStage<Answer<SlotTicket>> mint(MatchDescription match, String player) {
        List<String> players = match.players();
        int slot = players.indexOf(player);
        if (slot < 0) {
            return refused(new Refusal.BadField("player", Names.quoted(player) + " does not play in this match"));
        }
        MatchProgress progress = host.progress(match.id());
        if (progress == null && !isOurs(match)) {
            return refused(new Refusal.HostedElsewhere(match.node()));
        }
        if (progress == null || isOver(progress.state())) {
            return refused(new Refusal.MatchOver());
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
            return done(MatchView.hosted(match, progress));
        }
        return store.result(match.id()).thenApply(ended -> switch (ended) {
            case StoreAnswer.Found<MatchResult> result -> new Answer.Done<>(MatchView.ended(match, result.value()));
            case StoreAnswer.Absent<MatchResult> absent ->
                isOurs(match)
                        ? new Answer.Done<>(MatchView.lost(match))
                        : new Answer.Refused<>(new Refusal.HostedElsewhere(match.node()));
            case StoreAnswer.Unreachable<MatchResult> away -> new Answer.Refused<>(new Refusal.StoreUnreachable());
        });
    }

    private boolean isOurs(MatchDescription match) {
        return match.node().equals(drafts.place().node());
    }

    private static boolean isOver(MatchProgress.State state) {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case FINISHED, ABANDONED -> true;
        };
    }

    private static <T> CompletionStage<Answer<T>> done(T value) {
        return completedStage(new Answer.Done<>(value));
    }

    private static <T> CompletionStage<Answer<T>> refused(Refusal why) {
        return completedStage(new Answer.Refused<>(why));
    }
}
