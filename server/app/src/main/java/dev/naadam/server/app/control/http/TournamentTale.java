package dev.naadam.server.app.control.http;

import dev.naadam.server.app.ledger.EntryLog;
import dev.naadam.server.app.ledger.OrderText;
import dev.naadam.server.app.ledger.UnreadableOrder;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.CompetitionRules;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Ruling;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in one tournament, as it is told to everybody who follows it. Folded from its ledger once, however many
 * follow: what follows from an entry, such as that the event is over, stands in none. Any thread.
 */
final class TournamentTale {

    private final EntryLog log;
    private final OrderText<CompetitionOrder> text;
    private final CompetitionRules rules = new CompetitionRules();
    private final TreeMap<Long, Told> told = new TreeMap<>();
    private Competition state = rules.blank();
    private long number;
    private boolean isBroken;

    /**
     * An entry in the form of text/event-stream.
     *
     * @param atMillis when it was written, ms since 1970
     */
    record Told(long number, long atMillis, String text) {}

    TournamentTale(EntryLog log, OrderText<CompetitionOrder> text) {
        this.log = log;
        this.text = text;
    }

    EntryLog log() {
        return log;
    }

    /** The first entry behind this number; null: there is none yet. */
    synchronized @Nullable Told after(long position) {
        for (Entry entry = log.after(number); entry != null && !isBroken; entry = log.after(number)) {
            add(entry);
        }
        var next = told.higherEntry(position);
        return next == null ? null : next.getValue();
    }

    /** Whether nothing more can be told here: whoever follows has to come again. */
    synchronized boolean isOver() {
        return isBroken || log.isOver();
    }

    private void add(Entry entry) {
        try {
            CompetitionOrder order = text.read(entry.order());
            if (entry.number() == number + 1
                    && rules.rule(state, order, entry.occasion()) instanceof Ruling.Accepted<Competition> accepted) {
                Competition before = state;
                state = accepted.state();
                number = entry.number();
                long atMillis = entry.occasion().atMillis();
                told.put(number, new Told(number, atMillis, new EventTexts(number, atMillis).of(order, before, state)));
                return;
            }
            isBroken = true;
        } catch (UnreadableOrder e) {
            // written by a version that knows more: what follows from it is not known here
            isBroken = true;
        }
    }
}
