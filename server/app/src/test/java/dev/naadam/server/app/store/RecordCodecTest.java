package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.io.Output;
import dev.naadam.server.app.store.Opened.Accepted;
import dev.naadam.server.app.store.Opened.RecordRejected;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records sealed, opened, and tampered with in between. */
class RecordCodecTest {

    private static final UUID MATCH_ID = UUID.fromString("0192f0c1-0000-4000-8000-000000000001");
    private static final String KEY = StoreKeys.result(MATCH_ID);
    private static final ResultRecord RESULT = Records.result(MATCH_ID, -1);

    private final RecordCodec codec = new RecordCodec(Records.keys(1), new SecureRandom());

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(RecordKind.NODE, Records.node("node-1")),
                Arguments.of(RecordKind.NODE, Records.controlNode("node-2")),
                Arguments.of(RecordKind.MATCH, Records.match(MATCH_ID, 1)),
                Arguments.of(RecordKind.MATCH, Records.largestMatch()),
                Arguments.of(RecordKind.RESULT, RESULT),
                Arguments.of(RecordKind.RESULT, Records.largestResult()),
                Arguments.of(RecordKind.API_KEY, Records.apiKey("k1")),
                Arguments.of(RecordKind.IDEMPOTENCY, Records.answer(201)),
                Arguments.of(RecordKind.LETTER, Records.letter()),
                Arguments.of(RecordKind.EVENT, Records.event()),
                Arguments.of(RecordKind.BEACON, Records.largestBeacons()),
                Arguments.of(RecordKind.MEASUREMENT, Records.measurement(8_000)),
                Arguments.of(RecordKind.LEDGER_ENTRY, Records.ledgerEntry(1)),
                Arguments.of(RecordKind.LEDGER_ENTRY, Records.largestLedgerEntry()),
                Arguments.of(RecordKind.REGION_DECISION, new RegionDecisionRecord(MATCH_ID, new byte[] {1, 2, 3})),
                Arguments.of(RecordKind.IDENTITY, Records.identity()),
                Arguments.of(RecordKind.REPLAY, new ReplayPartRecord(MATCH_ID, "ticks-1-300-1", new byte[] {1, 2, 3})),
                Arguments.of(
                        RecordKind.REPLAY,
                        new ReplayPartRecord(MATCH_ID, "end", new byte[StoreLimits.MAX_REPLAY_PART_BYTES])));
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void opensWhatItSealed(RecordKind<T> kind, T value) {
        byte[] sealed = codec.seal(kind, KEY, value);

        assertThat(codec.open(kind, KEY, sealed)).isEqualTo(new Accepted<>(value));
        assertThat(sealed.length).isLessThanOrEqualTo(StoreLimits.MAX_RECORD_BYTES);
    }

    @Test
    void readsAnApiKeyOfVersion1AsOneThatMayDoEverythingForEver() {
        Output output = new Output(256);
        output.writeByte(1);
        Fields.writeText(output, "k1");
        Fields.writeText(output, "first-start");
        output.writeBytes(KeyHash.ofSecret("secret").bytes());
        output.writeLong(77);
        byte[] sealed = new RecordSeal(Records.keys(1), new SecureRandom())
                .seal(RecordKind.API_KEY.name(), KEY, output.toBytes());

        ApiKeyRecord key = ((Accepted<ApiKeyRecord>) codec.open(RecordKind.API_KEY, KEY, sealed)).value();

        assertThat(key.organizer()).isEqualTo("first-start");
        assertThat(key.scopes()).containsExactlyElementsOf(StoreLimits.SCOPES_OF_VERSION_1);
        assertThat(List.of(key.createdAtEpochMillis(), key.expiresAtEpochMillis()))
                .containsExactly(77L, Long.MAX_VALUE);
    }

    @Test
    void readsAnApiKeyOfVersion2ThatMightDoEverythingAsAnOperators() {
        assertThat(ofVersion2(StoreLimits.SCOPES_OF_VERSION_2).role()).isEqualTo("operator");
        assertThat(ofVersion2(List.of("matches:read")).role()).isEmpty();
    }

    private ApiKeyRecord ofVersion2(List<String> scopes) {
        Output output = new Output(512);
        output.writeByte(2);
        Fields.writeText(output, "k1");
        Fields.writeText(output, "first-start");
        output.writeBytes(KeyHash.ofSecret("secret").bytes());
        Fields.writeList(output, scopes);
        output.writeLong(77);
        output.writeLong(Long.MAX_VALUE);
        byte[] sealed = new RecordSeal(Records.keys(1), new SecureRandom())
                .seal(RecordKind.API_KEY.name(), KEY, output.toBytes());
        return ((Accepted<ApiKeyRecord>) codec.open(RecordKind.API_KEY, KEY, sealed)).value();
    }

    @Test
    void neverSealsTheSameWayTwice() {
        byte[] first = codec.seal(RecordKind.RESULT, KEY, RESULT);
        byte[] second = codec.seal(RecordKind.RESULT, KEY, RESULT);

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void rejectsARecordWithAnyOneByteChanged() {
        byte[] sealed = codec.seal(RecordKind.RESULT, KEY, RESULT);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(codec.open(RecordKind.RESULT, KEY, changed))
                    .as("byte %d", i)
                    .isInstanceOf(RecordRejected.class);
        }
    }

    @Test
    void rejectsARecordCutAnywhereOrLengthened() {
        byte[] sealed = codec.seal(RecordKind.RESULT, KEY, RESULT);

        for (int length = 0; length <= sealed.length + 1; length++) {
            if (length != sealed.length) {
                assertThat(codec.open(RecordKind.RESULT, KEY, Arrays.copyOf(sealed, length)))
                        .as("length %d", length)
                        .isInstanceOf(RecordRejected.class);
            }
        }
    }

    @Test
    void rejectsARecordMovedToAnotherKey() {
        byte[] sealed = codec.seal(RecordKind.RESULT, KEY, RESULT);

        String elsewhere = StoreKeys.result(new UUID(0, 0));

        assertThat(codec.open(RecordKind.RESULT, elsewhere, sealed)).isEqualTo(rejected(RejectReason.NOT_AUTHENTIC));
    }

    @Test
    void rejectsARecordOfAnotherKind() {
        byte[] sealed = codec.seal(RecordKind.NODE, KEY, Records.node("node-1"));

        assertThat(codec.open(RecordKind.API_KEY, KEY, sealed)).isEqualTo(rejected(RejectReason.NOT_AUTHENTIC));
    }

    @Test
    void opensWithEveryValidKeyAndSealsWithTheNewest() {
        byte[] old = codec.seal(RecordKind.RESULT, KEY, RESULT);
        RecordCodec rotated = new RecordCodec(Records.keys(1, 2), new SecureRandom());
        RecordCodec later = new RecordCodec(Records.keys(2), new SecureRandom());

        byte[] fresh = rotated.seal(RecordKind.RESULT, KEY, RESULT);

        assertThat(rotated.open(RecordKind.RESULT, KEY, old)).isEqualTo(new Accepted<>(RESULT));
        assertThat(later.open(RecordKind.RESULT, KEY, fresh)).isEqualTo(new Accepted<>(RESULT));
        assertThat(later.open(RecordKind.RESULT, KEY, old)).isEqualTo(rejected(RejectReason.UNKNOWN_KEY));
    }

    @Test
    void rejectsASealOfAnotherForm() {
        byte[] sealed = codec.seal(RecordKind.RESULT, KEY, RESULT);
        sealed[0] = 2;

        assertThat(codec.open(RecordKind.RESULT, KEY, sealed)).isEqualTo(rejected(RejectReason.UNKNOWN_SEAL));
    }

    @Test
    void readsNothingOfWhatIsLargerThanAnyRecord() {
        byte[] huge = new byte[RecordSeal.OVERHEAD_BYTES + StoreLimits.MAX_RECORD_BYTES + 1];

        assertThat(codec.open(RecordKind.RESULT, KEY, huge)).isEqualTo(rejected(RejectReason.TOO_LONG));
    }

    private static RecordRejected<ResultRecord> rejected(RejectReason reason) {
        return new RecordRejected<>(reason);
    }
}
