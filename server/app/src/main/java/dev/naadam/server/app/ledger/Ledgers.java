package dev.naadam.server.app.ledger;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.core.ledger.Entry;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads ledgers, and of those that are remembered only what is new. Any thread.
 *
 * <p>With what is new the newest remembered entry is read once more. If it is not there, or another one is in its place,
 * Redis has come back without what it had confirmed last (a power cut, a failover): then the whole ledger is read anew, and
 * what was remembered is forgotten. Only a whole ledger that does not hold together is damaged.
 */
final class Ledgers<S, O> {

    private static final Logger LOG = LoggerFactory.getLogger(Ledgers.class);

    private final Folding<S, O> folding;
    private final DeskTools tools;
    private final Shelf<S> shelf;

    Ledgers(Folding<S, O> folding, DeskTools tools, int capacity) {
        this.folding = folding;
        this.tools = tools;
        this.shelf = new Shelf<>(capacity);
    }

    /** As this node saw it last; null: it did not. */
    @Nullable Folded<S> remembered(LedgerId id) {
        return shelf.find(id);
    }

    void remember(Folded<S> folded) {
        shelf.put(folded);
    }

    /** As it is; number 0 if there is no such ledger. */
    CompletionStage<Answer<Folded<S>>> current(LedgerId id) {
        Folded<S> known = shelf.find(id);
        return known == null ? whole(id) : further(known);
    }

    private CompletionStage<Answer<Folded<S>>> further(Folded<S> known) {
        return read(known.id(), known.number() - 1, entries -> {
            boolean isAsRemembered =
                    !entries.isEmpty() && entries.getFirst().hash().equals(known.hash());
            if (isAsRemembered) {
                try {
                    Folded<S> folded = folding.fold(known, entries.subList(1, entries.size()));
                    shelf.put(folded);
                    return Answer.done(folded);
                } catch (DamagedLedger e) {
                    LOG.warn("{} does not fit what is remembered of it: {}", known.id(), e.getMessage());
                }
            }
            tools.counters().add(LedgerCount.REREAD);
            shelf.forget(known.id());
            return whole(known.id());
        });
    }

    private CompletionStage<Answer<Folded<S>>> whole(LedgerId id) {
        return read(id, 0, entries -> {
            try {
                Folded<S> folded = folding.fold(folding.blank(id), entries);
                if (folded.number() > 0) {
                    shelf.put(folded);
                }
                return Answer.done(folded);
            } catch (DamagedLedger e) {
                tools.counters().add(LedgerCount.DAMAGED);
                LOG.error("{} is damaged and not used any more: {}", id, e.getMessage());
                return Answer.refused(new Refusal.DamagedLedger(id.text()));
            }
        });
    }

    private CompletionStage<Answer<Folded<S>>> read(LedgerId id, long afterNumber, Next<S> next) {
        return tools.store().read(id, afterNumber).thenCompose(answer -> switch (answer) {
            case StoreAnswer.Found<List<Entry>> found -> next.of(found.value());
            case StoreAnswer.Absent<List<Entry>> absent -> next.of(List.of());
            case StoreAnswer.Unreachable<List<Entry>> away -> Answer.refused(new Refusal.StoreUnreachable());
        });
    }

    /** What becomes of the entries that were read. */
    private interface Next<S> {
        CompletionStage<Answer<Folded<S>>> of(List<Entry> entries);
    }
}
