package dev.naadam.server.app.store;

import dev.naadam.server.app.store.SealedRecords.Index;
import dev.naadam.server.app.store.SealedRecords.Placed;
import io.lettuce.core.ScriptOutputType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Node registry, matches, results, API keys and repeated requests in Redis; keys and times are tabled in docs/redis.md.
 *
 * <p>Every method returns at once and its stage never fails: an absent Redis is an answer. Stages complete on the
 * store's I/O threads, where nobody may block. Every write may be repeated without harm. Safe for use by any thread.
 */
public final class ControlStore implements AutoCloseable {

    private final StoreConnection connection;
    private final StoreWatch watch;
    private final SealedRecords records;
    private final Resealing resealing;
    private final Optional<String> versionWarning;

    private ControlStore(StoreSettings settings, StoreConnection connection, Optional<String> versionWarning) {
        this.connection = connection;
        this.versionWarning = versionWarning;
        records = new SealedRecords(connection, new RecordCodec(settings.keys(), settings.random()));
        resealing = new Resealing(connection, settings);
        watch = new StoreWatch(connection, settings.source());
    }

    /**
     * Connects; blocks for at most a few seconds.
     *
     * @throws StoreUnavailable when Redis can't be reached, refuses the login or is too old
     */
    public static ControlStore open(StoreSettings settings) throws StoreUnavailable {
        StoreConnection connection = StoreConnection.open(settings);
        boolean opened = false;
        try {
            Optional<String> warning = VersionCheck.check(connection, settings.source());
            opened = true;
            return new ControlStore(settings, connection, warning);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /** What the operator should know about the version of this Redis, one line. */
    public Optional<String> versionWarning() {
        return versionWarning;
    }

    /** Whether Redis answers at this moment. */
    public StoreState state() {
        return connection.state();
    }

    /** Has the listener told of every change, on an I/O thread. */
    public void onStateChange(Consumer<StoreState> listener) {
        connection.onStateChange(listener);
    }

    /** Registers a node, or keeps it registered, for {@link StoreLimits#NODE_KEPT}. */
    public CompletionStage<WriteResult> announceNode(NodeRecord node, long nowEpochMillis) {
        String key = StoreKeys.node(node.nodeId());
        return records.put(
                "node-announce",
                new Placed<>(RecordKind.NODE, key, node, StoreLimits.NODE_KEPT),
                new Index(StoreKeys.NODES, node.nodeId(), nowEpochMillis, StoreLimits.MAX_LISTED));
    }

    /** Takes a node out of the registry at once; what it has left is there to be swept. */
    public CompletionStage<WriteResult> withdrawNode(String nodeId) {
        return places().forget(nodeId);
    }

    /** The nodes with a fresh heartbeat, latest first, at most {@link StoreLimits#MAX_LISTED}. */
    public CompletionStage<ReadResult<List<NodeRecord>>> nodes() {
        return records.list("node-list", StoreKeys.NODES, StoreLimits.MAX_LISTED, RecordKind.NODE, StoreKeys::node);
    }

    /** Stores a match in its newest form. Only the node that runs it calls this, one call after the other. */
    public CompletionStage<WriteResult> putMatch(MatchRecord match) {
        String key = StoreKeys.match(match.matchId());
        String id = match.matchId().toString();
        return records.put(
                "match-put",
                new Placed<>(RecordKind.MATCH, key, match, StoreLimits.MATCH_KEPT),
                new Index(
                        StoreKeys.matches(match.organizer()),
                        id,
                        match.createdAtEpochMillis(),
                        StoreLimits.MAX_INDEXED_MATCHES));
    }

    /** Forgets a match that nobody was told of. */
    public CompletionStage<WriteResult> removeMatch(UUID matchId, String organizer) {
        Bounds.requireId("organizer", organizer);
        return records.write(
                "match-remove",
                redis -> SealedRecords.all(
                        redis.del(StoreKeys.match(matchId)),
                        redis.zrem(StoreKeys.matches(organizer), SealedRecords.utf8(matchId.toString()))));
    }

    public CompletionStage<ReadResult<MatchRecord>> match(UUID matchId) {
        return records.read("match-get", StoreKeys.match(matchId), RecordKind.MATCH);
    }

    /** The matches of each organizer. */
    public MatchIndex matches() {
        return new MatchIndex(connection, records);
    }

    /**
     * Stores a result once; the same again is {@code AlreadyStored}, another one for the match a {@code Conflict}. The lobby
     * that plays the match ({@link LedgerRecords#link}) is due at once.
     */
    public CompletionStage<WriteResult> putResult(ResultRecord result) {
        String key = StoreKeys.result(result.matchId());
        String[] keys = {key, StoreKeys.lobbyOf(result.matchId()), StoreKeys.DUE};
        byte[] kept = SealedRecords.utf8(Long.toString(StoreLimits.RESULT_KEPT.toMillis()));
        byte[] channel = SealedRecords.utf8(LedgerNews.CHANNEL);
        return records.putOnce(
                "result-put",
                new Placed<>(RecordKind.RESULT, key, result, StoreLimits.RESULT_KEPT),
                (redis, bytes) -> ResultScript.PUT
                        .<Long>run(redis, ScriptOutputType.INTEGER, keys, bytes, kept, channel)
                        .thenApply(stored -> stored == 1));
    }

    public CompletionStage<ReadResult<ResultRecord>> result(UUID matchId) {
        return records.read("result-get", StoreKeys.result(matchId), RecordKind.RESULT);
    }

    /** Why matches are played where they are. */
    public RegionDecisionRecords regionDecisions() {
        return new RegionDecisionRecords(records);
    }

    /** The API keys. */
    public ApiKeyRecords apiKeys() {
        return new ApiKeyRecords(connection, records);
    }

    /** Who vouches for players. */
    public IdentityRecords identities() {
        return new IdentityRecords(records);
    }

    /** The requests that take effect once; the clock is ms since 1970. */
    public IdempotencyRecords idempotency(LongSupplier wallClockMillis) {
        return new IdempotencyRecords(connection, records, wallClockMillis);
    }

    /** Keeps a node's beacons known for {@link StoreLimits#BEACON_KEPT}. */
    public CompletionStage<WriteResult> announceBeacons(BeaconRecord beacons, long nowEpochMillis) {
        return records.put(
                "beacon-announce",
                new Placed<>(RecordKind.BEACON, StoreKeys.beacon(beacons.nodeId()), beacons, StoreLimits.BEACON_KEPT),
                new Index(StoreKeys.BEACONS, beacons.nodeId(), nowEpochMillis, StoreLimits.MAX_LISTED));
    }

    /** The nodes whose beacons were heard of, latest first, at most {@link StoreLimits#MAX_LISTED}. */
    public CompletionStage<ReadResult<List<BeaconRecord>>> beacons() {
        return records.list(
                "beacon-list", StoreKeys.BEACONS, StoreLimits.MAX_LISTED, RecordKind.BEACON, StoreKeys::beacon);
    }

    /** What is known of players' distances. */
    public MeasurementRecords measurements() {
        return new MeasurementRecords(connection, records);
    }

    /** What brings records under the key that is in use. */
    public Resealing resealing() {
        return resealing;
    }

    /** Who may host which match. */
    public PlaceRecords places() {
        return new PlaceRecords(connection, records);
    }

    /** What has lobbies looked after. */
    public LobbyAlarm lobbyAlarm() {
        return new LobbyAlarm(connection);
    }

    /** What opens lobbies. */
    public JoinCodeRecords joinCodes() {
        return new JoinCodeRecords(connection);
    }

    /** The turns in matches' lives. */
    public EventRecords events() {
        return new EventRecords(connection, records);
    }

    /** Who is told what happens in tournaments. */
    public WebhookRecords webhooks() {
        return new WebhookRecords(connection, records);
    }

    /** How far each is; the clock is ms since 1970. */
    public WebhookLineRecords webhookLines(LongSupplier wallClockMillis) {
        return new WebhookLineRecords(connection, records, wallClockMillis);
    }

    /** What each was told. */
    public WebhookLogRecords webhookLogs() {
        return new WebhookLogRecords(connection, records);
    }

    /** What is left of matches; all of it together has at most so many bytes. */
    public ReplayRecords replays(long maxBytes) {
        return new ReplayRecords(connection, records, maxBytes);
    }

    /** Ledgers of tournaments and lobbies. */
    public LedgerRecords ledgers() {
        return new LedgerRecords(connection, records);
    }

    /** What is due, and who looks after it. */
    public DueRecords due() {
        return new DueRecords(connection);
    }

    /** Has the listener told what is appended and due; blocks until its connection is there. */
    public LedgerNews ledgerNews(LedgerNews.Listener listener) {
        return new LedgerNews(connection.subscriber(), listener);
    }

    /** The mail of a node; blocks until its connection is there. */
    public Mailbox mailbox(String nodeId) {
        return new Mailbox(connection, records, nodeId);
    }

    @Override
    public void close() {
        watch.close();
        connection.close();
    }
}
