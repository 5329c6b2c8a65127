package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.Addition;
import dev.naadam.server.app.ledger.Errand;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStore;
import dev.naadam.server.app.store.LedgerAddition;
import dev.naadam.server.app.store.LedgerEntryRecord;
import dev.naadam.server.app.store.LedgerKey;
import dev.naadam.server.app.store.LedgerRecords;
import dev.naadam.server.app.store.ReadResult;
import dev.naadam.server.app.store.WriteResult;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Entry;
import dev.naadam.server.core.ledger.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The ledgers in Redis. */
final class StoredLedgers implements LedgerStore {

    private final LedgerRecords records;

    StoredLedgers(LedgerRecords records) {
        this.records = records;
    }

    @Override
    public CompletionStage<StoreAnswer<List<Entry>>> read(LedgerId id, long afterNumber) {
        return records.after(key(id), afterNumber)
                .thenApply(read -> StoredMatches.answer(read, lines -> entries(lines, Math.max(0, afterNumber))));
    }

    @Override
    public CompletionStage<StoreAnswer<List<Entry>>> page(LedgerId id, long afterNumber, int limit) {
        return records.page(key(id), afterNumber, limit)
                .thenApply(read -> StoredMatches.answer(read, lines -> entries(lines, Math.max(0, afterNumber))));
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> append(LedgerId id, Addition addition) {
        return write(id, addition, null);
    }

    @Override
    public CompletionStage<StoreAnswer<Boolean>> open(LedgerId id, String organizer, Addition first) {
        return write(id, first, organizer);
    }

    @Override
    public CompletionStage<StoreAnswer<List<Place>>> listed(
            LedgerId.Kind kind, String organizer, @Nullable Place behind, int limit) {
        LedgerRecords.Place place =
                behind == null ? null : new LedgerRecords.Place(behind.createdMillis(), behind.id());
        return records.listed(kind.text(), organizer, place, limit)
                .thenApply(read -> StoredMatches.answer(
                        read,
                        found -> found.stream()
                                .map(at -> new Place(at.createdAtEpochMillis(), at.id()))
                                .toList()));
    }

    private CompletionStage<StoreAnswer<Boolean>> write(LedgerId id, Addition addition, @Nullable String organizer) {
        LedgerAddition record = new LedgerAddition(
                key(id),
                record(addition.entry()),
                addition.previousHash(),
                addition.due().atMillis(),
                addition.due().wake().stream().map(Errand::text).toList(),
                organizer);
        return records.append(record).thenApply(StoredLedgers::isDone);
    }

    static StoreAnswer<Boolean> isDone(WriteResult write) {
        return switch (write) {
            case WriteResult.Stored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.AlreadyStored stored -> new StoreAnswer.Found<>(true);
            case WriteResult.Conflict conflict -> new StoreAnswer.Found<>(false);
            case WriteResult.StoreAway away -> new StoreAnswer.Unreachable<>(away.reason());
        };
    }

    private static LedgerKey key(LedgerId id) {
        return new LedgerKey(id.kind().text(), id.id());
    }

    private static List<Entry> entries(List<ReadResult<LedgerEntryRecord>> lines, long afterNumber) {
        List<Entry> entries = new ArrayList<>(lines.size());
        for (ReadResult<LedgerEntryRecord> line : lines) {
            entries.add(
                    line instanceof ReadResult.Found<LedgerEntryRecord> found
                            ? entry(found.value())
                            : unreadable(afterNumber + entries.size() + 1, line.toString()));
        }
        return entries;
    }

    private static Entry entry(LedgerEntryRecord record) {
        Author author = new Author(kind(record.kind()), record.author());
        return new Entry(record.number(), new Occasion(author, record.atEpochMillis()), record.order(), record.hash());
    }

    /** In an export it stands where it was, and everybody sees that nothing can be said about it. */
    private static Entry unreadable(long number, String why) {
        return new Entry(number, new Occasion(new Author(Author.Kind.NODE, "unknown"), 0), why, "");
    }

    private static LedgerEntryRecord record(Entry entry) {
        Author author = entry.occasion().author();
        LedgerEntryRecord.Kind kind = switch (author.kind()) {
            case KEY -> LedgerEntryRecord.Kind.KEY;
            case PLAYER -> LedgerEntryRecord.Kind.PLAYER;
            case NODE -> LedgerEntryRecord.Kind.NODE;
        };
        return new LedgerEntryRecord(
                entry.number(), entry.occasion().atMillis(), kind, author.name(), entry.order(), entry.hash());
    }

    private static Author.Kind kind(LedgerEntryRecord.Kind kind) {
        return switch (kind) {
            case KEY -> Author.Kind.KEY;
            case PLAYER -> Author.Kind.PLAYER;
            case NODE -> Author.Kind.NODE;
        };
    }
}
