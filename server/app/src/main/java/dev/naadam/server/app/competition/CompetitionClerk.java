package dev.naadam.server.app.competition;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Clerk;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Agenda;
import dev.naadam.server.core.competition.Attempt;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Rules;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due in events: opens and closes registration and check-in, starts, opens the lobbies of a whole round, closes
 * those that nobody needs any more. Any thread.
 *
 * <p>That lobbies shall open is written down before they are made, and that they are open after it. So whoever takes over in
 * between makes the same lobbies, and a dispute in the same instant is before it or behind it on every node.
 */
public final class CompetitionClerk implements Clerk {

    /** Orders given in one go: all steps to the start and the first round of 1,024 teams; then others have their turn. */
    private static final int MAX_STEPS = 16;

    /** When to look again at what did not work, ms: often enough for people who wait. */
    private static final long RETRY_MILLIS = 1_000;

    private final Desk<Competition, CompetitionOrder> events;
    private final EventLobbies lobbies;
    private final Author node;
    private final LongSupplier wallClockMillis;

    /** Attends to events in the name of a node. */
    public CompetitionClerk(
            Desk<Competition, CompetitionOrder> events,
            EventLobbies lobbies,
            Author node,
            LongSupplier wallClockMillis) {
        this.events = events;
        this.lobbies = lobbies;
        this.node = node;
        this.wallClockMillis = wallClockMillis;
    }

    @Override
    public CompletionStage<Long> attend(UUID id) {
        return events.look(LedgerId.ofTournament(id)).thenCompose(answer -> switch (answer) {
            case Answer.Done<Standing<Competition>> done -> goOn(done.value(), MAX_STEPS);
            case Answer.Refused<Standing<Competition>> refused ->
                refused.why() instanceof Refusal.UnknownTournament ? at(Rules.NEVER) : later();
        });
    }

    private CompletionStage<Long> goOn(Standing<Competition> standing, int stepsLeft) {
        Competition state = standing.state();
        Agenda agenda = new Agenda(state);
        CompetitionOrder order = agenda.order(wallClockMillis.getAsLong());
        if (stepsLeft == 0) {
            return at(0);
        }
        if (order != null) {
            return give(state.id(), order, stepsLeft);
        }
        List<Attempt> called = agenda.called();
        if (!called.isEmpty()) {
            return lobbies.open(state, called).thenCompose(outcome -> opened(state.id(), outcome, stepsLeft));
        }
        if (!state.strays().isEmpty()) {
            Attempt stray = state.strays().getFirst();
            return lobbies.close(state.id(), stray)
                    .thenCompose(isClosed ->
                            isClosed ? give(state.id(), new CompetitionOrder.LobbyClosed(stray), stepsLeft) : later());
        }
        return at(events.dueMillis(standing));
    }

    private CompletionStage<Long> opened(UUID event, EventLobbies.Outcome outcome, int stepsLeft) {
        if (!outcome.opened().isEmpty()) {
            return give(event, new CompetitionOrder.LobbiesOpened(outcome.opened()), stepsLeft);
        }
        String fault = outcome.fault();
        return fault == null ? later() : give(event, new CompetitionOrder.Hold(fault), stepsLeft);
    }

    private CompletionStage<Long> give(UUID event, CompetitionOrder order, int stepsLeft) {
        return events.decide(LedgerId.ofTournament(event), node, order, null).thenCompose(answer -> switch (answer) {
            case Answer.Done<Standing<Competition>> done -> goOn(done.value(), stepsLeft - 1);
            case Answer.Refused<Standing<Competition>> refused -> {
                String fault = fault(refused.why());
                // any other refusal: somebody else came first, and what is due now shows the next look
                yield fault != null && order instanceof CompetitionOrder.Start
                        ? give(event, new CompetitionOrder.Hold(fault), stepsLeft)
                        : later();
            }
        });
    }

    private static @Nullable String fault(Refusal why) {
        return why instanceof Refusal.Ruled ruled ? EventLobbies.line(ruled.pointer() + " " + ruled.reason()) : null;
    }

    private CompletionStage<Long> later() {
        return at(wallClockMillis.getAsLong() + RETRY_MILLIS);
    }

    private static CompletionStage<Long> at(long millis) {
        return CompletableFuture.completedStage(millis);
    }
}
