package dev.naadam.server.app.store;

import io.lettuce.core.ScriptOutputType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Has the lobby looked after that a match is played for, if there is one, when something else than a result is to be told
 * of it: it has begun, or ended otherwise. Threads and failures as in {@link ControlStore}; may run twice.
 */
public final class LobbyAlarm {

    /** KEYS: lobby of the match, due. ARGV: channel. */
    private static final Script RING = new Script("""
            local lobby = redis.call('GET', KEYS[1])
            if not lobby then return 0 end
            local member = 'lobby:' .. lobby
            redis.call('ZADD', KEYS[2], 0, member)
            redis.call('PUBLISH', ARGV[1], member .. ' 0 0')
            return 1
            """);

    private final StoreConnection connection;

    LobbyAlarm(StoreConnection connection) {
        this.connection = connection;
    }

    /** Tells it; {@code AlreadyStored} if the match is played for no lobby. */
    public CompletionStage<WriteResult> ring(UUID matchId) {
        return connection
                .<Long>call(
                        "lobby-alarm",
                        redis -> RING.run(
                                redis,
                                ScriptOutputType.INTEGER,
                                new String[] {StoreKeys.lobbyOf(matchId), StoreKeys.DUE},
                                SealedRecords.utf8(LedgerNews.CHANNEL)))
                .<WriteResult>thenApply(rung -> rung == 1 ? new WriteResult.Stored() : new WriteResult.AlreadyStored())
                .exceptionally(failure -> new WriteResult.StoreAway(StoreConnection.reason(failure)));
    }
}
