package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Output;
import com.sun.management.ThreadMXBean;
import dev.naadam.game.Games;
import dev.naadam.server.app.store.Opened.RecordRejected;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What is behind a good seal and still no record: written by a newer version, by a bug, or by someone with the key.
 *
 * <p>{@code -Dsim.seed} replays a run; the seed is part of every failure's message.
 */
class RecordGarbageTest {

    private static final long RANDOM_SEED = Long.getLong("sim.seed", 20_261_123);
    private static final int INPUTS_PER_KIND = "full".equals(System.getProperty("naadam.campaign")) ? 500_000 : 10_000;
    /** What the cipher, the reader and a record of the longest input below may take. */
    private static final long MAX_ALLOCATED_BYTES = 64 * 1024;

    private static final int MAX_INPUT_BYTES = 512;
    private static final String KEY = "naadam:test";
    private static final List<RecordKind<?>> KINDS = List.of(
            RecordKind.NODE,
            RecordKind.MATCH,
            RecordKind.RESULT,
            RecordKind.API_KEY,
            RecordKind.IDEMPOTENCY,
            RecordKind.LETTER,
            RecordKind.EVENT,
            RecordKind.BEACON,
            RecordKind.MEASUREMENT,
            RecordKind.REGION_DECISION,
            RecordKind.WEBHOOK,
            RecordKind.WEBHOOK_LINE,
            RecordKind.WEBHOOK_DELIVERY,
            RecordKind.WEBHOOK_NOTICE,
            RecordKind.LEDGER_ENTRY,
            RecordKind.IDENTITY,
            RecordKind.REPLAY,
            SealedSnapshots.matchKind(Games.onClassPath()),
            SealedSnapshots.SESSION);

    private final RecordSeal seal = new RecordSeal(Records.keys(1), new SecureRandom());
    private final RecordCodec codec = new RecordCodec(Records.keys(1), new SecureRandom());
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void answersGarbageWithAReasonAndLittleMemory() {
        SplittableRandom random = new SplittableRandom(RANDOM_SEED);
        Set<RejectReason> seen = EnumSet.noneOf(RejectReason.class);

        for (RecordKind<?> kind : KINDS) {
            for (int i = 0; i < INPUTS_PER_KIND; i++) {
                byte[] garbage = new byte[random.nextInt(MAX_INPUT_BYTES)];
                random.nextBytes(garbage);
                if (garbage.length > 0) {
                    garbage[0] = (byte) kind.version();
                }
                seen.add(reasonWithinMemory(kind, garbage, i));
            }
        }

        assertThat(seen).contains(RejectReason.MALFORMED, RejectReason.OUT_OF_BOUNDS);
    }

    @Test
    void answersDamagedRecordsWithARecordOrAReason() {
        SplittableRandom random = new SplittableRandom(RANDOM_SEED);
        byte[] good = plain(RecordKind.MATCH, Records.match(new UUID(1, 2), 3));

        for (int i = 0; i < INPUTS_PER_KIND; i++) {
            byte[] damaged = Arrays.copyOf(good, random.nextInt(1, good.length + 8));
            for (int flips = random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(1, Math.max(2, damaged.length)) % damaged.length] = (byte) random.nextInt();
            }
            RejectReason ignored = reasonWithinMemory(RecordKind.MATCH, damaged, i);
        }
    }

    @Test
    void refusesAVersionItDoesNotKnow() {
        byte[] plain = plain(RecordKind.RESULT, Records.result(new UUID(1, 2), 3));
        plain[0] = 99;

        assertThat(open(RecordKind.RESULT, plain)).isEqualTo(new RecordRejected<>(RejectReason.UNKNOWN_VERSION));
    }

    @Test
    void refusesWhatFollowsARecord() {
        byte[] plain = plain(RecordKind.RESULT, Records.result(new UUID(1, 2), 3));

        byte[] longer = Arrays.copyOf(plain, plain.length + 1);

        assertThat(open(RecordKind.RESULT, longer)).isEqualTo(new RecordRejected<>(RejectReason.TRAILING_BYTES));
    }

    @Test
    void refusesAnEmptyPlaintext() {
        assertThat(open(RecordKind.RESULT, new byte[0])).isEqualTo(new RecordRejected<>(RejectReason.MALFORMED));
    }

    @Test
    void refusesALengthOfTwoGigabytesBeforeItAllocates() {
        byte[] plain = {(byte) RecordKind.NODE.version(), -1, -1, -1, -1, 7, 0, 0, 0, 0};

        assertThat(reasonWithinMemory(RecordKind.NODE, plain, 0)).isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void refusesValuesNoRecordMayHave() {
        byte[] plain = plain(RecordKind.API_KEY, Records.apiKey("k"));
        // version, length 1, "k": a space is no id
        plain[2] = ' ';

        assertThat(open(RecordKind.API_KEY, plain)).isEqualTo(new RecordRejected<>(RejectReason.OUT_OF_BOUNDS));
    }

    private RejectReason reasonWithinMemory(RecordKind<?> kind, byte[] plain, int input) {
        byte[] sealed = seal.seal(kind.name(), KEY, plain);
        long allocatedBytes = allocatedBytes(kind, sealed);
        if (allocatedBytes > MAX_ALLOCATED_BYTES) {
            // the first use of a path links its classes, once
            allocatedBytes = allocatedBytes(kind, sealed);
        }
        // a plain comparison: a fluent assertion for each of 100 000 inputs costs more than the decoding
        if (allocatedBytes > MAX_ALLOCATED_BYTES) {
            throw new AssertionError(allocatedBytes + " bytes allocated for " + kind.name() + " input " + input
                    + " of random seed " + RANDOM_SEED);
        }
        Opened<?> opened = codec.open(kind, KEY, sealed);
        return opened instanceof RecordRejected<?> rejected ? rejected.reason() : RejectReason.TRAILING_BYTES;
    }

    private long allocatedBytes(RecordKind<?> kind, byte[] sealed) {
        long before = threads.getCurrentThreadAllocatedBytes();
        codec.open(kind, KEY, sealed);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private <T> Opened<T> open(RecordKind<T> kind, byte[] plain) {
        return codec.open(kind, KEY, seal.seal(kind.name(), KEY, plain));
    }

    private static <T> byte[] plain(RecordKind<T> kind, T value) {
        Output output = new Output(64, StoreLimits.MAX_RECORD_BYTES);
        output.writeByte(kind.version());
        kind.serializer().write(new Kryo(), output, value);
        return output.toBytes();
    }
}
