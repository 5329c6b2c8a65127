package dev.naadam.server.app.ledger;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.core.ledger.Entry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ledgers that somebody here follows. Any thread.
 *
 * <p>One log for each, however many read it. It is read on when an announcement says that there is more; announcements
 * get lost when Redis or the connection does, so {@link #poll} looks as well.
 */
public final class FollowedLedgers {

    /** More than an event has lobbies. */
    static final int MAX_FOLLOWED = 2_048;

    /** Polls after which a log that nobody reads is dropped. */
    private static final int MAX_IDLE_POLLS = 4;

    private final LedgerStore store;
    private final Map<LedgerId, Followed> followed = new ConcurrentHashMap<>();

    public FollowedLedgers(LedgerStore store) {
        this.store = store;
    }

    /** One of them. */
    private static final class Followed {

        private final LedgerId id;
        private final EntryLog log;
        /** 0: nobody reads the store; more: somebody does, and has to look again if it is more than one. */
        private final AtomicInteger asked = new AtomicInteger();

        private volatile int idlePolls;

        Followed(LedgerId id) {
            this.id = id;
            this.log = new EntryLog(id);
        }
    }

    /** All entries so far, and those to come; an empty log if there is no such ledger. */
    public CompletionStage<Answer<EntryLog>> follow(LedgerId id) {
        Followed known = followed.get(id);
        if (known != null && !known.log.isOver()) {
            known.idlePolls = 0;
            return Answer.done(known.log);
        }
        if (followed.size() >= MAX_FOLLOWED) {
            return Answer.refused(new Refusal.Busy());
        }
        Followed entry = new Followed(id);
        return store.read(id, 0).thenCompose(answer -> switch (answer) {
            case StoreAnswer.Found<List<Entry>> found -> opened(entry, found.value());
            case StoreAnswer.Absent<List<Entry>> absent -> Answer.done(entry.log);
            case StoreAnswer.Unreachable<List<Entry>> away -> Answer.refused(new Refusal.StoreUnreachable());
        });
    }

    private CompletionStage<Answer<EntryLog>> opened(Followed entry, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Answer.done(entry.log);
        }
        if (!entry.log.append(entries)) {
            return Answer.refused(new Refusal.DamagedLedger(entry.id.text()));
        }
        Followed first = followed.compute(entry.id, (id, known) -> known == null || known.log.isOver() ? entry : known);
        // what was announced between reading and here
        readOn(first);
        return Answer.done(first.log);
    }

    /** Something was appended somewhere. */
    public void hear(Announcement announcement) {
        LedgerId id = announcement.errand().ledger();
        Followed entry = id == null ? null : followed.get(id);
        if (entry != null && announcement.number() > entry.log.newestNumber()) {
            readOn(entry);
        }
    }

    /** Looks for news of everything that is followed. */
    public void poll() {
        followed.values().removeIf(FollowedLedgers::isOverOrUnread);
        followed.values().forEach(this::readOn);
    }

    private void readOn(Followed entry) {
        if (entry.asked.getAndIncrement() == 0) {
            read(entry);
        }
    }

    private void read(Followed entry) {
        int answered = entry.asked.get();
        long newest = entry.log.newestNumber();
        // the newest one again: if another one is in its place, this log has told what is not so any more
        var read = store.read(entry.id, newest - 1).thenAccept(answer -> {
            if (answer instanceof StoreAnswer.Found<List<Entry>> found) {
                take(entry, found.value());
            }
            if (entry.asked.addAndGet(-answered) > 0) {
                read(entry);
            }
        });
        assert read != null;
    }

    private void take(Followed entry, List<Entry> entries) {
        boolean isAsTold = !entries.isEmpty() && entries.getFirst().hash().equals(entry.log.newestHash());
        if (!isAsTold) {
            entry.log.end();
        } else if (entries.size() > 1) {
            entry.log.append(entries);
        }
        if (entry.log.isOver()) {
            followed.remove(entry.id, entry);
        }
    }

    private static boolean isOverOrUnread(Followed entry) {
        entry.idlePolls = entry.log.hasReaders() ? 0 : entry.idlePolls + 1;
        if (entry.idlePolls > MAX_IDLE_POLLS) {
            entry.log.end();
        }
        return entry.log.isOver();
    }
}
