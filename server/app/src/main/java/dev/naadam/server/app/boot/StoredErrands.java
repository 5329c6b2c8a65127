package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.ErrandStore;
import dev.naadam.server.app.store.DueRecords;
import dev.naadam.server.core.ledger.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is due, in Redis. */
final class StoredErrands implements ErrandStore {

    private static final Logger LOG = LoggerFactory.getLogger(StoredErrands.class);

    private final DueRecords records;

    StoredErrands(DueRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<List<Leased>>> take(long nowMillis, int limit) {
        return records.take(nowMillis, limit).thenApply(read -> StoredMatches.answer(read, this::leased));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> release(Leased leased, long dueMillis) {
        DueRecords.Leased record = new DueRecords.Leased(leased.errand().text(), leased.token(), leased.isRunOut());
        return records.release(record, Math.max(0, dueMillis)).thenApply(StoredLedgers::isDone);
    }

    @Override
    public CompletionStage<StoreAnswer<Errand>> schedule(Errand errand, long dueMillis) {
        long soonest = Math.clamp(dueMillis, 0, Rules.NEVER - 1);
        return records.schedule(errand.text(), soonest).thenApply(written -> StoredMatches.answer(written, errand));
    }

    private List<Leased> leased(List<DueRecords.Leased> records) {
        List<Leased> leased = new ArrayList<>();
        for (DueRecords.Leased record : records) {
            Errand errand = Errand.parse(record.member());
            if (errand == null) {
                drop(record);
            } else {
                leased.add(new Leased(errand, record.expiryEpochMillis(), record.isRunOut()));
            }
        }
        return leased;
    }

    /** Not ours, or of a version that knows more kinds, whose nodes get told again by the next entry. */
    private void drop(DueRecords.Leased record) {
        LOG.warn("nobody here knows what to do about {}", record.member());
        var dropped = records.release(record, DueRecords.NEVER);
        assert dropped != null;
    }
}
