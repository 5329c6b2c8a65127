package dev.naadam.server.app.store;

import java.util.UUID;

/** Names of the keys in Redis; docs/redis.md is the table. Only checked ids and UUIDs become part of one. */
final class StoreKeys {

    /** All ours begin so. */
    static final String PREFIX = "naadam:";

    /** Sorted set of node ids by last heartbeat. */
    static final String NODES = "naadam:nodes";

    /** Hash of how much room each node has, ns a second. */
    static final String ROOM = "naadam:room";

    /** Id of the API key that was created on the first start. */
    static final String FIRST_API_KEY = "naadam:apikey-first";

    /** Sorted set of ids of nodes with beacons by when they last told of them. */
    static final String BEACONS = "naadam:beacons";

    /** Every ledger begins so. */
    static final String LEDGERS = "naadam:ledger:";

    /** Sorted set of what is due by when, of all ledgers and webhooks. */
    static final String DUE = "naadam:due";

    /** Sorted set of what somebody looks after by when that runs out. */
    static final String DUE_LEASES = "naadam:due-leases";

    /** Every part of a replay begins so. */
    static final String REPLAY = "naadam:replay:";

    /** Sorted set of matches with replays by when theirs may go. */
    static final String REPLAYS = "naadam:replays";

    /** Hash of how many bytes the replay of each match has, and all together. */
    static final String REPLAY_BYTES = "naadam:replay-bytes";

    private StoreKeys() {}

    /** A part of a replay. */
    static String replay(String matchId, String part) {
        return REPLAY + matchId + ":" + part;
    }

    /** Set of the names of those. */
    static String replayParts(String matchId) {
        return "naadam:replay-parts:" + matchId;
    }

    /** List of the entries of a ledger. */
    static String ledger(String kind, UUID id) {
        return LEDGERS + kind + ":" + id;
    }

    /** Sorted set of an organizer's ledgers of a kind by creation time. */
    static String ledgers(String kind, String organizer) {
        return "naadam:ledgers:" + kind + ":" + organizer;
    }

    /** The lobby that plays a match. */
    static String lobbyOf(UUID matchId) {
        return "naadam:lobbyof:" + matchId;
    }

    /** Hash of who owns a shard's log and where it ends. The braces keep it on one server of a cluster with its log. */
    static String shardOwner(String shard) {
        return "naadam:s:{" + shard + "}:own";
    }

    /** Stream of the entries of a shard's log, under their numbers. */
    static String shardLog(String shard) {
        return "naadam:s:{" + shard + "}:log";
    }

    /** Set of the ids of a region's shards. */
    static String shards(String region) {
        return "naadam:shards:" + region;
    }

    static String beacon(String nodeId) {
        return "naadam:beacon:" + nodeId;
    }

    /** What is known of a player's distance to a region. */
    static String measurement(String organizer, String playerHex, String region) {
        return "naadam:measurement:" + organizer + ":" + playerHex + ":" + region;
    }

    /** That a measurement was accepted. */
    static String measurementSeen(String hexId) {
        return "naadam:measured:" + hexId;
    }

    static String node(String nodeId) {
        return "naadam:node:" + nodeId;
    }

    /** Sorted set of the places leased on a node, by when they run out. */
    static String leases(String nodeId) {
        return "naadam:leases:" + nodeId;
    }

    /** Set of the matches that a node has claimed. */
    static String hosted(String nodeId) {
        return "naadam:hosted:" + nodeId;
    }

    /** List of the letters to a node. */
    static String mail(String nodeId) {
        return "naadam:mail:" + nodeId;
    }

    /** Stream of the turns in a match's life. */
    static String events(UUID matchId) {
        return "naadam:events:" + matchId;
    }

    static String match(UUID matchId) {
        return match(matchId.toString());
    }

    static String match(String matchId) {
        return "naadam:match:" + matchId;
    }

    /** Sorted set of an organizer's match ids by creation time. */
    static String matches(String organizer) {
        return "naadam:matches:" + organizer;
    }

    /** Sorted set of an organizer's API key ids by creation time. */
    static String apiKeys(String organizer) {
        return "naadam:apikeys:" + organizer;
    }

    /** A remembered request. */
    static String idempotency(String organizer, String digest) {
        return "naadam:idempotency:" + organizer + ":" + digest;
    }

    /** Sorted set of the digests of an organizer's remembered requests by expiry. */
    static String idempotencyIndex(String organizer) {
        return "naadam:idempotencies:" + organizer;
    }

    static String result(UUID matchId) {
        return "naadam:result:" + matchId;
    }

    /** Why a match is played where it is. */
    static String regionDecision(UUID matchId) {
        return "naadam:region-decision:" + matchId;
    }

    /** Who vouches for an organizer's players. */
    static String identity(String organizer) {
        return "naadam:identity:" + organizer;
    }

    /** The lobby that a join code opens. */
    static String joinCode(String organizer, String hexDigest) {
        return "naadam:lobby-code:" + organizer + ":" + hexDigest;
    }

    static String apiKey(String id) {
        return "naadam:apikey:" + id;
    }

    static String webhook(UUID id) {
        return "naadam:webhook:" + id;
    }

    /** Sorted set of an organizer's webhooks by creation time. */
    static String webhooks(String organizer) {
        return "naadam:webhooks:" + organizer;
    }

    /** Sorted set of the feeds that a webhook was looked after in, by when. */
    static String webhookFeeds(UUID id) {
        return "naadam:webhook-feeds:" + id;
    }

    /** How far a webhook is in a feed. */
    static String webhookLine(UUID id, String feed) {
        return "naadam:webhook-line:" + id + ":" + feed;
    }

    /** Whose turn it is to go on there. */
    static String webhookTurn(UUID id, String feed) {
        return "naadam:webhook-turn:" + id + ":" + feed;
    }

    /** Stream of what a webhook was told. */
    static String webhookLog(UUID id) {
        return "naadam:webhook-log:" + id;
    }

    /** Stream of what an organizer is told of its webhooks. */
    static String webhookNotices(UUID feed) {
        return "naadam:webhook-notices:" + feed;
    }
}
