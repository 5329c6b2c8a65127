package dev.naadam.server.app.ledger;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ledgers and what is due without a Redis, for any number of nodes in one process. Leases run out when told. */
public final class LedgersInMemory implements LedgerStore, ErrandStore {

    /** What Redis holds; tests may change it behind everybody's back. */
    public final Map<LedgerId, List<Entry>> entries = new ConcurrentHashMap<>();

    /** When what is due, ms since 1970. */
    public final Map<String, Long> due = new ConcurrentSkipListMap<>();

    /** Who has a lease, by its token; 0: it has run out. */
    public final Map<String, Long> leases = new ConcurrentSkipListMap<>();

    private final Map<String, List<Place>> lists = new HashMap<>();
    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private long newestToken;

    /** Redis does not answer. */
    public volatile boolean isAway;

    /** Times that a page was read. */
    public final AtomicInteger pagesRead = new AtomicInteger();

    /** Called once, right before the next append: another node comes first. */
    public volatile @Nullable Runnable beforeNextAppend;

    /** Has the listener told of every append and everything due at once, by the thread that makes it. */
    public void onAnnouncement(Consumer<Announcement> listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized CompletionStage<StoreAnswer<List<Entry>>> read(LedgerId id, long afterNumber) {
        return answer(entries.getOrDefault(id, List.of()).stream()
                .skip(Math.max(0, afterNumber))
                .toList());
    }

    @Override
    public synchronized CompletionStage<StoreAnswer<List<Entry>>> page(LedgerId id, long afterNumber, int limit) {
        pagesRead.incrementAndGet();
        return answer(entries.getOrDefault(id, List.of()).stream()
                .skip(Math.max(0, afterNumber))
                .limit(limit)
                .toList());
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> append(LedgerId id, Addition addition) {
        Runnable first = beforeNextAppend;
        beforeNextAppend = null;
        if (first != null) {
            first.run();
        }
        if (isAway) {
            return away();
        }
        if (!add(id, addition)) {
            return answer(false);
        }
        Announcement told = new Announcement(
                Errand.of(id), addition.entry().number(), addition.due().soonestMillis());
        listeners.forEach(listener -> listener.accept(told));
        return answer(true);
    }

    private synchronized boolean add(LedgerId id, Addition addition) {
        List<Entry> ledger = entries.computeIfAbsent(id, key -> new ArrayList<>());
        String newest =
                ledger.isEmpty() ? Entry.genesis(id.text()) : ledger.getLast().hash();
        if (addition.entry().number() != ledger.size() + 1 || !newest.equals(addition.previousHash())) {
            return false;
        }
        ledger.add(addition.entry());
        set(Errand.of(id), addition.due().atMillis());
        addition.due().wake().forEach(errand -> set(errand, 0));
        return true;
    }

    private void set(Errand errand, long dueMillis) {
        if (dueMillis == Rules.NEVER) {
            due.remove(errand.text());
        } else {
            due.put(errand.text(), dueMillis);
        }
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> open(LedgerId id, String organizer, Addition first) {
        return append(id, first).thenApply(answer -> {
            if (answer instanceof StoreAnswer.Found<Boolean> found && found.value()) {
                list(id, organizer, first.entry().occasion().atMillis());
            }
            return answer;
        });
    }

    private synchronized void list(LedgerId id, String organizer, long createdMillis) {
        List<Place> list = lists.computeIfAbsent(id.kind() + organizer, key -> new ArrayList<>());
        list.add(new Place(createdMillis, id.id()));
        list.sort(Comparator.comparingLong(Place::createdMillis)
                .thenComparing(place -> place.id().toString())
                .reversed());
    }

    @Override
    public synchronized CompletionStage<StoreAnswer<List<Place>>> listed(
            LedgerId.Kind kind, String organizer, @Nullable Place behind, int limit) {
        List<Place> list = lists.getOrDefault(kind + organizer, List.of());
        int start = behind == null ? 0 : list.indexOf(behind) + 1;
        return answer(list.stream().skip(start).limit(limit).toList());
    }

    @Override
    public synchronized CompletionStage<StoreAnswer<List<Leased>>> take(long nowMillis, int limit) {
        List<Leased> taken = new ArrayList<>();
        leases.entrySet().stream()
                .filter(lease -> lease.getValue() == 0)
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList()
                .forEach(text -> taken.add(lease(text, true)));
        due.entrySet().stream()
                .filter(entry -> entry.getValue() <= nowMillis && !leases.containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(limit - taken.size())
                .toList()
                .forEach(text -> taken.add(lease(text, false)));
        return answer(taken);
    }

    private Leased lease(String text, boolean isRunOut) {
        Errand errand = Errand.parse(text);
        if (errand == null) {
            throw new IllegalStateException("no errand: " + text);
        }
        due.remove(text);
        leases.put(text, ++newestToken);
        return new Leased(errand, newestToken, isRunOut);
    }

    /** What is leased and not released is due for others. */
    public synchronized void runOut() {
        leases.replaceAll((text, token) -> 0L);
    }

    @Override
    public synchronized CompletionStage<StoreAnswer<Boolean>> release(Leased leased, long dueMillis) {
        String text = leased.errand().text();
        if (!Long.valueOf(leased.token()).equals(leases.get(text))) {
            return answer(false);
        }
        leases.remove(text);
        if (!due.containsKey(text)) {
            set(leased.errand(), dueMillis);
        }
        return answer(true);
    }

    @Override
    public CompletionStage<StoreAnswer<Errand>> schedule(Errand errand, long dueMillis) {
        synchronized (this) {
            due.merge(errand.text(), dueMillis, Math::min);
        }
        listeners.forEach(listener -> listener.accept(new Announcement(errand, 0, dueMillis)));
        return answer(errand);
    }

    private <T> CompletionStage<StoreAnswer<T>> answer(T value) {
        return isAway ? away() : CompletableFuture.completedStage(new StoreAnswer.Found<>(value));
    }

    private static <T> CompletionStage<StoreAnswer<T>> away() {
        return CompletableFuture.completedStage(new StoreAnswer.Unreachable<>("away"));
    }
}
