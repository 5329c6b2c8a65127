package dev.naadam.server.app.ledger;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Lanes;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders about ledgers of one kind: the rules are asked, and what they accept is appended. Any thread; nothing
 * blocks, and no stage fails as long as the rules throw nothing.
 *
 * <p>States are remembered, and ruled on as they are: if one is out of date, the append says so, the entries behind it
 * are read and the rules are asked again. A refusal is never given on what is only remembered. Orders of this node about
 * one ledger wait for each other, so that only other nodes can come first.
 *
 * @param <S> how things stand
 * @param <O> what can be ordered
 */
public final class Desk<S, O> {

    /** Times that an order is tried. Others give way after {@link Courtesy#MAX_IN_A_ROW} orders at the latest. */
    static final int MAX_TRIES = 64;

    /** States remembered: those of an event's matches, tens of kilobytes each, and of its tournament. */
    static final int MAX_REMEMBERED = 2_048;

    private final Folding<S, O> folding;
    private final Wakes<S> wakes;
    private final DeskTools tools;
    private final Ledgers<S, O> ledgers;
    private final Lanes lanes = new Lanes();
    private final Courtesy courtesy = new Courtesy();

    /** A desk for the ledgers that these rules are about. */
    public Desk(Rules<S, O> rules, OrderText<O> text, Wakes<S> wakes, DeskTools tools) {
        this.folding = new Folding<>(rules, text);
        this.wakes = wakes;
        this.tools = tools;
        this.ledgers = new Ledgers<>(folding, tools, MAX_REMEMBERED);
    }

    /**
     * An order on its way.
     *
     * @param expectedNumber what the newest entry must be; null: whatever it is
     * @param organizer whose the ledger becomes, of the first order; null: there must be one already
     */
    private record Request<O>(
            LedgerId id,
            Author author,
            Written<O> written,
            @Nullable Long expectedNumber,
            @Nullable String organizer) {}

    /** An order, and the text that it was read back from: what is ruled on is what others will read. */
    private record Written<O>(O order, String text) {}

    /** How things stand; refused if there is no such ledger. */
    public CompletionStage<Answer<Standing<S>>> look(LedgerId id) {
        return Answer.then(
                ledgers.current(id),
                folded -> folded.number() == 0 ? Answer.refused(unknown(id)) : Answer.done(folded.standing(false)));
    }

    /** When something has to be done about it by itself, ms since 1970. */
    public long dueMillis(Standing<S> standing) {
        return folding.rules().dueMillis(standing.state());
    }

    /**
     * Gives an order. Done also if it had been carried out before: {@link Standing#isNew} tells.
     *
     * @param expectedNumber the entry the author last saw, whose order is {@link Refusal.Changed} if there is a newer one;
     *     null: the order holds or not, however things stand by now
     */
    public CompletionStage<Answer<Standing<S>>> decide(
            LedgerId id, Author author, O order, @Nullable Long expectedNumber) {
        return take(id, author, order, expectedNumber, null);
    }

    /** Opens a ledger with its first order, in this organizer's list; done also if it was opened with the same before. */
    public CompletionStage<Answer<Standing<S>>> create(LedgerId id, String organizer, Author author, O first) {
        return take(id, author, first, null, organizer);
    }

    private CompletionStage<Answer<Standing<S>>> take(
            LedgerId id, Author author, O order, @Nullable Long expectedNumber, @Nullable String organizer) {
        Written<O> written;
        try {
            written = written(order);
        } catch (UnreadableOrder e) {
            return refused(new Refusal.Ruled(Ruling.Kind.INVALID, "", String.valueOf(e.getMessage())));
        }
        Request<O> request = new Request<>(id, author, written, expectedNumber, organizer);
        courtesy.came(id.id());
        return lanes.inOrder(id.id(), () -> inTurn(request)).whenComplete((answer, failure) -> courtesy.went(id.id()));
    }

    private CompletionStage<Answer<Standing<S>>> inTurn(Request<O> request) {
        long pauseMillis = courtesy.pauseMillis(request.id().id());
        if (pauseMillis == 0) {
            return begin(request);
        }
        Executor later = CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> begin(request), later).thenCompose(begun -> begun);
    }

    private Written<O> written(O order) throws UnreadableOrder {
        String text = folding.text().write(order);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LedgerStore.MAX_ORDER_BYTES) {
            throw new UnreadableOrder(bytes + " bytes (expected: at most " + LedgerStore.MAX_ORDER_BYTES + ")");
        }
        return new Written<>(folding.text().read(text), text);
    }

    private CompletionStage<Answer<Standing<S>>> begin(Request<O> request) {
        Folded<S> remembered = ledgers.remembered(request.id());
        if (remembered != null && isExpected(request, remembered)) {
            Occasion occasion = occasion(request, remembered);
            if (rule(request, remembered, occasion) instanceof Ruling.Accepted<S> accepted) {
                return append(request, remembered, occasion, accepted.state(), MAX_TRIES);
            }
        }
        return attempt(request, MAX_TRIES);
    }

    private CompletionStage<Answer<Standing<S>>> attempt(Request<O> request, int triesLeft) {
        if (triesLeft == 0) {
            tools.counters().add(LedgerCount.GIVEN_UP);
            return Answer.refused(new Refusal.Busy());
        }
        return Answer.then(ledgers.current(request.id()), folded -> weigh(request, folded, triesLeft));
    }

    private CompletionStage<Answer<Standing<S>>> weigh(Request<O> request, Folded<S> folded, int triesLeft) {
        if (folded.number() == 0 && request.organizer() == null) {
            return refused(unknown(request.id()));
        }
        if (!isExpected(request, folded)) {
            return refused(new Refusal.Changed());
        }
        Occasion occasion = occasion(request, folded);
        return switch (rule(request, folded, occasion)) {
            case Ruling.Accepted<S> accepted -> append(request, folded, occasion, accepted.state(), triesLeft);
            case Ruling.Known<S> known -> {
                tools.counters().add(LedgerCount.KNOWN);
                yield Answer.done(folded.standing(false));
            }
            case Ruling.Refused<S> no -> refused(new Refusal.Ruled(no.kind(), no.pointer(), no.reason()));
        };
    }

    private CompletionStage<Answer<Standing<S>>> append(
            Request<O> request, Folded<S> folded, Occasion occasion, S state, int triesLeft) {
        if (folded.number() == LedgerStore.MAX_ENTRIES) {
            return refused(new Refusal.Ruled(
                    Ruling.Kind.CONFLICT, "", "the ledger is full: " + LedgerStore.MAX_ENTRIES + " entries"));
        }
        Entry entry = Entry.following(
                folded.number() + 1, folded.hash(), occasion, request.written().text());
        Folded<S> next = folded.with(entry, state);
        Due due = new Due(folding.rules().dueMillis(state), wakes.after(request.id(), state));
        String what = request.written().order().getClass().getSimpleName();
        tools.steps().accept(LedgerStep.before(request.id().kind(), what));
        return Answer.then(
                put(request, new Addition(entry, folded.hash(), due))
                        .thenApply(answer -> Answer.of(answer, new Refusal.StoreUnreachable())),
                isFirst -> {
                    if (!isFirst) {
                        tools.counters().add(LedgerCount.OUTRUN);
                        return attempt(request, triesLeft - 1);
                    }
                    tools.steps().accept(LedgerStep.after(request.id().kind(), what));
                    tools.counters().add(LedgerCount.APPENDED);
                    ledgers.remember(next);
                    return Answer.done(next.standing(true));
                });
    }

    private CompletionStage<StoreAnswer<Boolean>> put(Request<O> request, Addition addition) {
        String organizer = request.organizer();
        return organizer != null && addition.entry().number() == 1
                ? tools.store().open(request.id(), organizer, addition)
                : tools.store().append(request.id(), addition);
    }

    private Ruling<S> rule(Request<O> request, Folded<S> folded, Occasion occasion) {
        return folding.rules().rule(folded.state(), request.written().order(), occasion);
    }

    private boolean isExpected(Request<O> request, Folded<S> folded) {
        return request.expectedNumber() == null || request.expectedNumber() == folded.number();
    }

    /** Nodes' clocks differ a little, and in a ledger time does not run backwards. */
    private Occasion occasion(Request<O> request, Folded<S> folded) {
        return new Occasion(request.author(), Math.max(tools.wallClock().getAsLong(), folded.atMillis()));
    }

    private CompletionStage<Answer<Standing<S>>> refused(Refusal why) {
        tools.counters().add(LedgerCount.REFUSED);
        return Answer.refused(why);
    }

    private static Refusal unknown(LedgerId id) {
        return switch (id.kind()) {
            case TOURNAMENT -> new Refusal.UnknownTournament();
            case LOBBY -> new Refusal.UnknownLobby();
        };
    }
}
