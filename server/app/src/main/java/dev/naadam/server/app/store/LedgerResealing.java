package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Seals the entries of ledgers anew: their places, their hashes and how long they are kept stay as they are. */
final class LedgerResealing {

    /** KEYS: ledger. ARGV: place from 0, line, line sealed anew. What has changed since it was read is left alone. */
    private static final Script REPLACE = new Script("""
            if redis.call('LINDEX', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
            redis.call('LSET', KEYS[1], ARGV[1], ARGV[3])
            return 1
            """);

    /** Entries that are read at a time. */
    private static final int PAGE_ENTRIES = 64;

    private static final CompletionStage<Void> NOTHING = CompletableFuture.completedStage(null);

    private final StoreConnection connection;
    private final RecordSeal seal;

    LedgerResealing(StoreConnection connection, RecordSeal seal) {
        this.connection = connection;
        this.seal = seal;
    }

    static boolean isLedger(String key) {
        return key.startsWith(StoreKeys.LEDGERS);
    }

    /** Once through a ledger; {@code isBehind} tells of a key number whether it is the older one, {@code found} counts. */
    CompletionStage<Void> renew(String key, IntPredicate isBehind, AtomicInteger found) {
        return page(key, 0, isBehind, found);
    }

    private CompletionStage<Void> page(String key, long start, IntPredicate isBehind, AtomicInteger found) {
        return connection
                .call("reseal-ledger", redis -> redis.lrange(key, start, start + PAGE_ENTRIES - 1))
                .thenCompose(lines -> {
                    List<CompletionStage<?>> renewed = new ArrayList<>();
                    for (int i = 0; i < lines.size(); i++) {
                        byte[] line = lines.get(i);
                        if (isBehind.test(RecordSeal.kidOf(LedgerLine.sealed(line)))) {
                            renewed.add(replace(key, start + i, line, found));
                        }
                    }
                    return SealedRecords.all(renewed.toArray(CompletionStage[]::new))
                            .thenCompose(done -> lines.size() < PAGE_ENTRIES
                                    ? NOTHING
                                    : page(key, start + PAGE_ENTRIES, isBehind, found));
                });
    }

    private CompletionStage<Void> replace(String key, long place, byte[] line, AtomicInteger found) {
        String kind = RecordKind.LEDGER_ENTRY.name();
        if (!(seal.open(kind, key, LedgerLine.sealed(line)) instanceof Opened.Accepted<byte[]> plain)) {
            return NOTHING;
        }
        found.incrementAndGet();
        byte[] renewed = LedgerLine.resealed(line, seal.seal(kind, key, plain.value()));
        byte[] index = SealedRecords.utf8(Long.toString(place));
        return connection
                .<Long>call(
                        "reseal-put",
                        redis -> REPLACE.run(redis, ScriptOutputType.INTEGER, new String[] {key}, index, line, renewed))
                .thenCompose(isReplaced -> NOTHING);
    }
}
