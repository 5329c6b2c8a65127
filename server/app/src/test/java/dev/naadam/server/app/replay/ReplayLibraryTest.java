package dev.naadam.server.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.control.MemoryReplays;
import dev.naadam.server.app.store.ReplayPartRecord;
import dev.naadam.server.core.replay.ReadReplay;
import dev.naadam.server.core.replay.Replay;
import dev.naadam.server.core.replay.ReplayEnd.Ending;
import dev.naadam.server.core.replay.ReplayReader;
import dev.naadam.server.core.replay.Verification;
import dev.naadam.server.core.replay.Verifier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayLibraryTest {

    private static final UUID MATCH = new UUID(3, 6);

    private final MemoryReplays store = new MemoryReplays();
    private final ReplayLibrary library = new ReplayLibrary(store, () -> PlayedMatch.KEYS);
    private final PlayedMatch match = new PlayedMatch(MATCH, 12);

    private void put(String part, byte[] bytes) {
        assertThat(store.put(new ReplayPartRecord(MATCH, part, bytes), false)).isCompleted();
    }

    private FoundReplay find() {
        return library.find(MATCH).toCompletableFuture().join();
    }

    private Verification verify(FoundReplay.File file) {
        Replay replay = ((ReadReplay.Parsed) ReplayReader.read(file.bytes())).replay();
        assertThat(replay.isIntact()).isTrue();
        assertThat(replay.signature().isBy(PlayedMatch.KEY.publicKey())).isTrue();
        return new Verifier(replay, match.spec.game(), ticks -> {}).verify();
    }

    private List<PlayedMatch.Chunk> putAllBut(int left) {
        List<PlayedMatch.Chunk> chunks = match.playOut();
        put("head", match.head().toBytes());
        put("end", match.end().toBytes());
        for (int i = 0; i < chunks.size(); i++) {
            if (i != left) {
                put(PartName.of(chunks.get(i).span()), chunks.get(i).bytes());
            }
        }
        return chunks;
    }

    @Test
    void putsTogetherWhatWasStored() {
        assertThat(putAllBut(-1)).hasSize(3);

        FoundReplay found = find();

        assertThat(found).isInstanceOfSatisfying(FoundReplay.File.class, file -> {
            assertThat(file.isWhole()).isTrue();
            assertThat(verify(file)).isEqualTo(new Verification.Holds(720, Ending.OUTCOME));
        });
    }

    @Test
    void whatIsBehindAGapIsLeftOut() {
        putAllBut(1);

        FoundReplay found = find();

        assertThat(found).isInstanceOfSatisfying(FoundReplay.File.class, file -> {
            assertThat(file.isWhole()).isFalse();
            assertThat(verify(file)).isEqualTo(new Verification.Holds(300, Ending.CUT_OFF));
        });
    }

    @Test
    void withoutAHeadThereIsNone() {
        put("end", match.end().toBytes());

        assertThat(find()).isEqualTo(new FoundReplay.None());
    }

    @Test
    void ofAMatchThatNobodyStoredThereIsNone() {
        assertThat(find()).isEqualTo(new FoundReplay.None());
    }

    @Test
    void namesThatAreNoneOfOursAreLeftOut() {
        putAllBut(-1);
        put("ticks-0-9-1", new byte[] {1});
        put("ticks-9999999999-99999999999-1", new byte[] {1});
        put("pictures", new byte[] {1});

        assertThat(find())
                .isInstanceOfSatisfying(
                        FoundReplay.File.class,
                        file -> assertThat(file.isWhole()).isTrue());
    }

    @Test
    void saysThatTheStoreIsAway() {
        store.away = "it is night";

        assertThat(find()).isEqualTo(new FoundReplay.Away("it is night"));
    }
}
