package dev.naadam.server.core.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to a store that says what the test wants it to say. Sending and polling allocate nothing themselves. */
final class ScriptedStore implements JournalPort {

    private static final int MASK = 1023;

    private final long[] onTheirWay = new long[MASK + 1];
    private int first;
    private int next;
    private final List<Verdict> verdicts = new ArrayList<>();
    private boolean answersAll;

    long sent;
    int abandoned;

    @Nullable JournalFailure refusal;

    /** The oldest entry on its way gets this answer with the next poll, the one behind it the next of these. */
    void say(Verdict verdict) {
        verdicts.add(verdict);
    }

    /** From now on every entry is appended. */
    void takeEverything() {
        answersAll = true;
    }

    /** And from now on only what it is told to. */
    void takeNothing() {
        answersAll = false;
    }

    /** The entries that were sent and not answered, oldest first. */
    List<Long> onTheirWay() {
        List<Long> sequences = new ArrayList<>();
        for (int i = first; i < next; i++) {
            sequences.add(onTheirWay[i & MASK]);
        }
        return sequences;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void send(Ownership owner, OutgoingEntry entry) {
        onTheirWay[next++ & MASK] = entry.sequence();
        sent++;
    }

    @Override
    public void flush() {}

    @Override
    public void poll(Replies to) {
        if (refusal != null) {
            to.refused(refusal);
            refusal = null;
        }
        while (answersAll && first < next) {
            to.replied(onTheirWay[first++ & MASK], Verdict.APPENDED);
        }
        while (!verdicts.isEmpty() && first < next) {
            to.replied(onTheirWay[first++ & MASK], verdicts.removeFirst());
        }
    }

    @Override
    public void abandon() {
        abandoned++;
        first = next;
    }
}
