package dev.naadam.server.app.store;

import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Which lobby a join code opens. Threads and failures as in {@link ControlStore}. Codes are kept as hashes, so that a copy
 * of Redis invites nobody.
 */
public final class JoinCodeRecords {

    private static final int DIGEST_BYTES = 16;

    private final StoreConnection connection;

    JoinCodeRecords(StoreConnection connection) {
        this.connection = connection;
    }

    /** Takes a code for a lobby; the same again is {@code AlreadyStored}, one that another has a {@code Conflict}. */
    public CompletionStage<WriteResult> take(String organizer, String code, UUID lobbyId, Duration kept) {
        Bounds.requireId("organizer", organizer);
        String key = StoreKeys.joinCode(organizer, digest(code));
        byte[] value = SealedRecords.utf8(lobbyId.toString());
        return connection
                .call(
                        "join-code-take",
                        redis -> redis.set(key, value, SetArgs.Builder.nx().px(kept)))
                .<WriteResult>thenCompose(set -> set != null
                        ? CompletableFuture.completedStage(new WriteResult.Stored())
                        : connection
                                .call("join-code-take", redis -> redis.get(key))
                                .thenApply(there -> Arrays.equals(there, value)
                                        ? new WriteResult.AlreadyStored()
                                        : new WriteResult.Conflict("another lobby has the code")))
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }

    /** The lobby that a code opens. */
    public CompletionStage<ReadResult<UUID>> find(String organizer, String code) {
        Bounds.requireId("organizer", organizer);
        String key = StoreKeys.joinCode(organizer, digest(code));
        return connection
                .call("join-code-find", redis -> redis.get(key))
                .<ReadResult<UUID>>thenApply(found -> found == null
                        ? new ReadResult.Absent<>()
                        : new ReadResult.Found<>(UUID.fromString(new String(found, StandardCharsets.UTF_8))))
                .exceptionally(failure -> new ReadResult.StoreAway<>(StoreConnection.reason(failure)));
    }

    private static String digest(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(SealedRecords.utf8(code));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
