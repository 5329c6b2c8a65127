package dev.naadam.server.app.competition;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.Addition;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.core.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Ledgers of several nodes in one process; for one thread. */
final class StoreInMemory implements LedgerStore {

    final Map<String, List<Entry>> entries = new TreeMap<>();
    boolean isAway;

    List<Entry> of(LedgerId id) {
        return entries.computeIfAbsent(id.text(), text -> new ArrayList<>());
    }

    @Override
    public CompletionStage<StoreAnswer<List<Entry>>> read(LedgerId id, long afterNumber) {
        List<Entry> all = of(id);
        int from = (int) Math.min(all.size(), Math.max(0, afterNumber));
        return answer(List.copyOf(all.subList(from, all.size())));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> append(LedgerId id, Addition addition) {
        List<Entry> all = of(id);
        String newest = all.isEmpty() ? Entry.genesis(id.text()) : all.getLast().hash();
        boolean isNext = addition.previousHash().equals(newest) && !isAway;
        if (isNext) {
            all.add(addition.entry());
        }
        return answer(isNext);
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> open(LedgerId id, String organizer, Addition first) {
        return append(id, first);
    }

    @Override
    public CompletionStage<StoreAnswer<List<Place>>> listed(
            LedgerId.Kind kind, String organizer, @Nullable Place behind, int limit) {
        return answer(List.of());
    }

    private <T> CompletionStage<StoreAnswer<T>> answer(T value) {
        return CompletableFuture.completedStage(
                isAway ? new StoreAnswer.Unreachable<>("away") : new StoreAnswer.Found<>(value));
    }
}
