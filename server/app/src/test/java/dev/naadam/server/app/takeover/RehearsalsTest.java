package dev.naadam.server.app.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.Game;
import dev.naadam.game.Games;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.server.app.secrets.KeyRing;
import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.secrets.SharedKey;
import dev.naadam.server.app.store.SealedSnapshots;
import dev.naadam.server.core.journal.ClaimResult;
import dev.naadam.server.core.journal.OwnerRecord;
import dev.naadam.server.core.journal.ShardId;
import dev.naadam.server.core.journal.StoredEntry;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RehearsalsTest {

    private static final KeySource KEYS = () -> new KeyRing(List.of(new SharedKey(1, new byte[SharedKey.BYTES])));

    private final List<String> asked = new ArrayList<>();
    private final Random random = new Random(8);
    private long nowNanos;
    private long nanosPerLook;

    @Test
    void playsATakeoverOfEveryGameThatTwoCanPlay() {
        assertThat(rehearsals(Games.onClassPath().byName().values()).play()).isGreaterThanOrEqualTo(20);
        assertThat(asked).containsExactly("claim rehearsal", "entries rehearsal", "connection");
    }

    @Test
    void stopsWhenItsTimeIsOver() {
        nanosPerLook = 600_000_000;

        assertThat(rehearsals(Games.onClassPath().byName().values()).play()).isBetween(1, 2);
    }

    private Rehearsals rehearsals(Collection<Game> games) {
        return new Rehearsals(
                games,
                () -> new SealedSnapshots(KEYS, new SecureRandom(), Games.onClassPath()),
                random::nextBytes,
                new JdkPacketCiphers(),
                new Rehearsals.Scene(new EmptyStore(), () -> asked.add("connection")),
                () -> nowNanos += nanosPerLook);
    }

    /** Has nothing, and remembers what it was asked for. */
    private final class EmptyStore implements ShardStore {

        @Override
        public CompletionStage<SortedMap<ShardId, OwnerRecord>> all() {
            return CompletableFuture.completedStage(new TreeMap<>());
        }

        @Override
        public CompletionStage<Optional<OwnerRecord>> owner(ShardId shard) {
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public CompletionStage<ClaimResult> claim(ShardId shard, long expectedEpoch, UUID nonce) {
            asked.add("claim " + shard.value());
            return CompletableFuture.completedStage(new ClaimResult.Absent());
        }

        @Override
        public CompletionStage<List<StoredEntry>> entries(ShardId shard) {
            asked.add("entries " + shard.value());
            return CompletableFuture.completedStage(List.of());
        }
    }
}
