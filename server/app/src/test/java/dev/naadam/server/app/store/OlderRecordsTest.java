package dev.naadam.server.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Output;
import dev.naadam.server.app.store.Opened.Accepted;
import dev.naadam.server.core.equalise.DeliveryTerms;
import dev.naadam.server.core.session.Durability;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records from before lines or durability were written down: an older version ends where what was added begins. */
class OlderRecordsTest {

    private static final UUID MATCH = new UUID(7, 7);
    private static final String KEY = "somewhere";

    /** No promise, no policy, not equalised. */
    private static final int TERMS_BYTES = 3;

    private static final int DURABILITY_BYTES = 1;

    /** Nothing delivered. */
    private static final int DELIVERED_BYTES = 1;

    private final RecordCodec codec = new RecordCodec(Records.keys(1), new SecureRandom());

    @Test
    void aMatchOfVersion2WasPromisedNothing() {
        MatchRecord now = Records.match(MATCH, 1);
        MatchRecord then = new MatchRecord(
                now.matchId(),
                now.organizer(),
                now.rules(),
                now.teams(),
                now.region(),
                now.nodeId(),
                now.state(),
                now.createdAtEpochMillis(),
                now.ticketGenerations(),
                now.bannedMask(),
                DeliveryTerms.NONE,
                Durability.NONE);

        byte[] sealed =
                ofVersion(2, RecordKind.MATCH, new MatchRecordSerializer(), then, TERMS_BYTES + DURABILITY_BYTES);

        assertThat(codec.open(RecordKind.MATCH, KEY, sealed)).isEqualTo(new Accepted<>(then));
    }

    @Test
    void aMatchOfVersion3EndsWithItsServer() {
        MatchRecord now = Records.match(MATCH, 1);
        MatchRecord then = new MatchRecord(
                now.matchId(),
                now.organizer(),
                now.rules(),
                now.teams(),
                now.region(),
                now.nodeId(),
                now.state(),
                now.createdAtEpochMillis(),
                now.ticketGenerations(),
                now.bannedMask(),
                now.terms(),
                Durability.NONE);

        byte[] sealed = ofVersion(3, RecordKind.MATCH, new MatchRecordSerializer(), then, DURABILITY_BYTES);

        assertThat(codec.open(RecordKind.MATCH, KEY, sealed)).isEqualTo(new Accepted<>(then));
    }

    @Test
    void ofAResultOfVersion2NobodyKnowsWhatWasDelivered() {
        ResultRecord now = Records.result(MATCH, -7);
        ResultRecord then = new ResultRecord(
                now.matchId(),
                now.winningTeam(),
                now.reason(),
                now.teamScores(),
                now.players(),
                now.history(),
                now.finalTick(),
                now.finalHash(),
                now.endedAtEpochMillis(),
                null);

        byte[] sealed = ofVersion(2, RecordKind.RESULT, new ResultRecordSerializer(), then, DELIVERED_BYTES);

        assertThat(codec.open(RecordKind.RESULT, KEY, sealed)).isEqualTo(new Accepted<>(then));
    }

    private static <T> byte[] ofVersion(
            int version, RecordKind<T> kind, Serializer<T> present, T value, int addedBytes) {
        Output output = new Output(256, StoreLimits.MAX_RECORD_BYTES);
        output.writeByte(version);
        present.write(new Kryo(), output, value);
        byte[] bytes = output.toBytes();
        return new RecordSeal(Records.keys(1), new SecureRandom())
                .seal(kind.name(), KEY, Arrays.copyOf(bytes, bytes.length - addedBytes));
    }
}
