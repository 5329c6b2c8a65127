package dev.naadam.server.app.store;

import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.KeySource;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ScriptOutputType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals lasting records anew when another key is in use, so that the older one can be retired: an API key lives for good.
 *
 * <p>{@link #look} starts a pass over all records when one is due. Passes follow each other until a later one than the first finds
 * nothing: what was sealed a moment before the change may still be on its way. Several nodes may do so at once: a record that
 * somebody has changed meanwhile is left alone. Repeatable requests are not touched, since the bytes of a claim are its proof; they
 * and nodes are gone after a day. One thread looks, any thread asks.
 */
public final class Resealing {

    /** What {@link #behind} says from a change of keys until the first pass is through. */
    public static final long UNKNOWN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private static final List<RecordKind<?>> LASTING = List.of(
            RecordKind.API_KEY,
            RecordKind.MATCH,
            RecordKind.RESULT,
            RecordKind.MEASUREMENT,
            RecordKind.REGION_DECISION,
            RecordKind.WEBHOOK,
            RecordKind.WEBHOOK_LINE,
            RecordKind.IDENTITY,
            RecordKind.REPLAY);

    /** Keys that Redis goes through at a time: well below a millisecond of its only thread. */
    private static final int BATCH_KEYS = 256;

    private static final long PAUSE_NANOS = 5_000_000_000L;

    /** Replaces a value unless it has changed; its time to live stays. */
    private static final String REPLACE = """
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
            return 1
            """;

    private final StoreConnection connection;
    private final RecordSeal seal;
    private final LedgerResealing ledgers;
    private final KeySource keys;
    private final LongSupplier nanoClock;
    private volatile long behind = UNKNOWN;
    private volatile int doneKid;
    private volatile boolean isRunning;
    private volatile long pauseEndsNanos;
    private int begunKid;

    Resealing(StoreConnection connection, StoreSettings settings) {
        this.connection = connection;
        this.seal = new RecordSeal(settings.keys(), settings.random());
        this.ledgers = new LedgerResealing(connection, seal);
        this.keys = settings.keys();
        this.nanoClock = settings.nanoClock();
    }

    /** Records under the older key in the last pass, {@link #UNKNOWN} before the first one; 0: it can be retired. */
    public long behind() {
        return behind;
    }

    /** Starts a pass if one is due; returns at once. */
    public void look() {
        KeyRing ring = keys.ring();
        int kid = ring.inUse().kid();
        if (kid == doneKid || !isIdle()) {
            return;
        }
        boolean isFirst = kid != begunKid;
        if (isFirst) {
            begunKid = kid;
            behind = UNKNOWN;
        } else if (nanoClock.getAsLong() - pauseEndsNanos < 0) {
            return;
        }
        isRunning = true;
        Pass pass = new Pass(ring, isFirst);
        var ignored = pass.from(ScanCursor.INITIAL).whenComplete((done, failure) -> end(pass, failure));
    }

    boolean isIdle() {
        return !isRunning;
    }

    private void end(Pass pass, @Nullable Throwable failure) {
        pauseEndsNanos = nanoClock.getAsLong() + PAUSE_NANOS;
        if (failure == null) {
            behind = pass.found.get();
            int kid = pass.ring.inUse().kid();
            if (behind == 0 && !pass.isFirst) {
                doneKid = kid;
            } else if (behind > 0) {
                LOG.info("{} records are sealed anew with store key {}", behind, kid);
            }
        }
        isRunning = false;
    }

    private static @Nullable RecordKind<?> lastingKind(String key) {
        for (RecordKind<?> kind : LASTING) {
            if (key.startsWith(StoreKeys.PREFIX + kind.name() + ":")) {
                return kind;
            }
        }
        return null;
    }

    /** Once through all keys. */
    private final class Pass {

        private static final CompletionStage<Void> NOTHING = CompletableFuture.completedStage(null);

        private final KeyRing ring;
        private final boolean isFirst;
        private final AtomicInteger found = new AtomicInteger();

        Pass(KeyRing ring, boolean isFirst) {
            this.ring = ring;
            this.isFirst = isFirst;
        }

        CompletionStage<Void> from(ScanCursor cursor) {
            ScanArgs batch = ScanArgs.Builder.limit(BATCH_KEYS).match(StoreKeys.PREFIX + "*");
            return connection
                    .call("reseal-scan", redis -> redis.scan(cursor, batch))
                    .thenCompose(next -> SealedRecords.all(
                                    next.getKeys().stream().map(this::look).toArray(CompletionStage[]::new))
                            .thenCompose(done -> next.isFinished() ? NOTHING : from(next)));
        }

        private CompletionStage<Void> look(String key) {
            if (LedgerResealing.isLedger(key)) {
                return ledgers.renew(key, this::isBehind, found);
            }
            RecordKind<?> kind = lastingKind(key);
            return kind == null
                    ? NOTHING
                    : connection
                            .call("reseal-look", redis -> redis.getrange(key, 0, RecordSeal.HEADER_BYTES - 1))
                            .thenCompose(header -> isBehind(RecordSeal.kidOf(header)) ? renew(kind, key) : NOTHING);
        }

        /** What is sealed with a key that nobody has is lost already. */
        private boolean isBehind(int kid) {
            return kid != ring.inUse().kid() && ring.find(kid) != null;
        }

        private CompletionStage<Void> renew(RecordKind<?> kind, String key) {
            return connection.call("reseal-get", redis -> redis.get(key)).thenCompose(before -> {
                // null: it has expired since
                return before != null && seal.open(kind.name(), key, before) instanceof Opened.Accepted<byte[]> plain
                        ? replace(key, before, seal.seal(kind.name(), key, plain.value()))
                        : NOTHING;
            });
        }

        private CompletionStage<Void> replace(String key, byte[] before, byte[] after) {
            found.incrementAndGet();
            return connection
                    .<Long>call(
                            "reseal-put",
                            redis -> redis.eval(REPLACE, ScriptOutputType.INTEGER, new String[] {key}, before, after))
                    .thenCompose(isReplaced -> NOTHING);
        }
    }
}
