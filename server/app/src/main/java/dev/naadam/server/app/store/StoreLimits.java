package dev.naadam.server.app.store;

import dev.naadam.game.GameLimits;
import java.time.Duration;
import java.util.List;

/** Bounds of everything that is stored. */
public final class StoreLimits {

    /** Characters of a node's or region's id and of a game's name; they become parts of keys and addresses. */
    public static final int MAX_ID_CHARS = 64;

    /** Characters of a player's id, which is the organizer's own. */
    public static final int MAX_PLAYER_ID_CHARS = 64;

    /** Characters of a team's or an organizer's name. */
    public static final int MAX_NAME_CHARS = 64;

    /** Characters of a URL or host name: 253 is the longest name that DNS knows. */
    public static final int MAX_ADDRESS_CHARS = 256;

    /** Characters of the reason of a result and of a statistic's name. */
    public static final int MAX_WORD_CHARS = GameLimits.MAX_OPTION_CHARS;

    /** Highest ticket generation of a slot; one a second for the longest match is far below. */
    public static final int MAX_TICKET_GENERATION = 1_000_000;

    /** Most matches a node claims to run. */
    public static final int MAX_MATCHES_PER_NODE = 1_000_000;

    /**
     * Bytes of an encoded record. The largest, a result of 64 players with 32 statistics of 32 letters each, has about
     * 90 KB; a test holds the two against each other.
     */
    public static final int MAX_RECORD_BYTES = 128 * 1024;

    /** Matches in an organizer's index; the oldest leave it first. 100 000 entries are about 10 MB of Redis memory. */
    public static final int MAX_INDEXED_MATCHES = 100_000;

    /** Matches and nodes one query returns, so that no answer is larger than the largest record a hundred times. */
    public static final int MAX_LISTED = 100;

    /** Roles of a node; there are two. */
    public static final int MAX_ROLES = 8;

    /** Regions that one process serves: one, and a handful in a demo. */
    public static final int MAX_REGIONS_PER_NODE = 16;

    /** Most that one match may be said to cost: a hundred shards, ns a second. */
    public static final long MAX_COST_NANOS = 100_000_000_000L;

    /** How long a place is kept for a match: three times what placing one takes when a node does not answer. */
    public static final Duration LEASE_KEPT = Duration.ofSeconds(10);

    /** Places leased on a node at a time: it claims several hundred a second. */
    public static final int MAX_LEASES_PER_NODE = 64;

    /** Letters that wait for a node: a node that is that far behind is asked nothing more. */
    public static final int MAX_LETTERS = 256;

    /** How long letters wait for it; who sent them has given up long before. */
    public static final Duration LETTER_KEPT = Duration.ofSeconds(30);

    /** Particulars of a letter. */
    public static final int MAX_LETTER_TEXTS = 16;

    /** Turns kept of a match: as many as its node keeps itself. */
    public static final int MAX_EVENTS = 256;

    /** How long they are kept after the last. */
    public static final Duration EVENTS_KEPT = Duration.ofHours(24);

    /** Scopes of a key; there are a few. */
    public static final int MAX_SCOPES = 16;

    /** Keys of an organizer: one for each of its tools, and time to replace them all. */
    public static final int MAX_KEYS_PER_ORGANIZER = 100;

    /** Repeatable requests remembered for an organizer: at 10 KB for a match of ten, 40 MB of Redis. */
    public static final int MAX_KEPT_ANSWERS = 4096;

    /** How long they are. */
    public static final Duration ANSWER_KEPT = Duration.ofHours(24);

    /** How long a request may be in flight before somebody else may carry it out: well over the longest request. */
    public static final Duration IN_FLIGHT_KEPT = Duration.ofSeconds(30);

    /** Headers kept of an answer. */
    public static final int MAX_KEPT_HEADERS = 4;

    /** Bytes kept of an answer: a match of 64 players has 80 KB of tickets. */
    public static final int MAX_KEPT_BODY_BYTES = 120 * 1024;

    /** Whose the matches are that were stored before there were several organizers. */
    static final String ORGANIZER_OF_VERSION_1 = "first-start";

    /** What the keys may do that were stored before there were scopes. */
    static final List<String> SCOPES_OF_VERSION_1 =
            List.of("keys:admin", "matches:read", "matches:write", "organizers:admin");

    /** All there were before there were roles: what the key of a first start had. */
    static final List<String> SCOPES_OF_VERSION_2 = List.of(
            "keys:admin",
            "matches:read",
            "matches:write",
            "nodes:admin",
            "nodes:read",
            "organizers:admin",
            "players:write");

    /** The role of a key that may do everything. */
    static final String ROLE_OF_EVERYTHING = "operator";

    /** Bytes of a compressed decision about a region: some ten times what ten players in ten regions come to. */
    public static final int MAX_DECISION_BYTES = 64 * 1024;

    /** How long a match record is kept after its last change. */
    public static final Duration MATCH_KEPT = Duration.ofDays(30);

    /** How long a result is kept: a season. */
    public static final Duration RESULT_KEPT = Duration.ofDays(120);

    /** How long a node counts as alive after a heartbeat; four missed ones at the usual pace of one in 2.5 s. */
    public static final Duration NODE_KEPT = Duration.ofSeconds(10);

    /** Results that wait for Redis: an hour's worth for a node of 1000 five-minute matches is more than RAM is for. */
    public static final int MAX_WAITING_RESULTS = 4096;

    /** How long a beacon is known after it told of itself, like a node. */
    public static final Duration BEACON_KEPT = Duration.ofSeconds(10);

    /** Distances that one node tells: sixteen regions of its own from 64 others. */
    public static final int MAX_MESH_READINGS = 1024;

    /** How long what is known of a player's distances is kept after the last measurement: a season. */
    public static final Duration MEASUREMENT_KEPT = Duration.ofDays(120);

    /** How long an accepted measurement is remembered: well over the ten minutes for which it could be accepted again. */
    public static final Duration MEASUREMENT_SEEN_KEPT = Duration.ofMinutes(30);

    /** A player's least distance counts for one to two of these. */
    public static final Duration HISTORY_WINDOW = Duration.ofDays(30);

    /** Pairs of player and region that one question may be about: the largest match in as many regions as there are. */
    public static final int MAX_MEASUREMENTS_READ = 64 * 64;

    /** Webhooks of an organizer: one for each of its tools. */
    public static final int MAX_WEBHOOKS_PER_ORGANIZER = 16;

    /** Characters of a webhook's URL. */
    public static final int MAX_URL_CHARS = 512;

    /** Kinds of events that a webhook names. */
    public static final int MAX_WEBHOOK_TYPES = 32;

    /** Characters of a webhook's secret as it is shown: 64 bytes in base64 behind a prefix. */
    public static final int MAX_SECRET_CHARS = 96;

    /** Events given up in a row; the webhook is disabled long before. */
    public static final int MAX_STRIKES = 1_000;

    /** Characters of the id of an event as receivers see it: a UUID, a number and a kind of event. */
    public static final int MAX_EVENT_ID_CHARS = 160;

    /** Feeds that are looked at when a webhook is enabled again: an organizer's tournaments of some years. */
    public static final int MAX_FEEDS_PER_WEBHOOK = 1_000;

    /** How long a node has a webhook's line for itself after each thing it did. */
    public static final Duration TURN_KEPT = Duration.ofSeconds(30);

    /** How long a line is kept after the last event: longer than any tournament's ledger. */
    public static final Duration LINE_KEPT = Duration.ofDays(366);

    /** Attempts in a webhook's log; at 300 bytes each, 300 KB. */
    public static final int MAX_DELIVERIES = 1_000;

    /** How long the log is kept after the last attempt. */
    public static final Duration DELIVERIES_KEPT = Duration.ofDays(30);

    /** Notices kept of an organizer's webhooks: many times as many as it has webhooks. */
    public static final int MAX_NOTICES = 256;

    /** How long they are kept after the last. */
    public static final Duration NOTICES_KEPT = Duration.ofDays(30);
    /** Public keys of an organizer's identity system. */
    public static final int MAX_IDENTITY_KEYS = 8;

    /** Characters of what such a key is called. */
    public static final int MAX_TOKEN_NAME_CHARS = 128;

    /** Characters of such a key as base64: one on P-256 has 124. */
    public static final int MAX_PUBLIC_KEY_CHARS = 344;

    /** Entries of a ledger: eight times what an event of 1,024 teams comes to. */
    public static final int MAX_LEDGER_ENTRIES = 65_536;

    /** UTF-8 bytes of an order: an organizer's longest document, and the form around it. */
    public static final int MAX_ORDER_BYTES = 96 * 1024;

    /** What one entry can make due beside its own ledger. */
    public static final int MAX_WOKEN = 32;

    /** How long a ledger is kept after its last entry: a season, like results. */
    public static final Duration LEDGER_KEPT = Duration.ofDays(120);

    /** Ledgers of a kind in an organizer's list; the oldest leave it first. */
    public static final int MAX_INDEXED_LEDGERS = 100_000;

    /** How long somebody may take for what is due: several times what making a session takes. */
    public static final Duration DUE_LEASE_KEPT = Duration.ofSeconds(5);

    /** Bytes of a part of a replay: the end of a match is the longest. */
    public static final int MAX_REPLAY_PART_BYTES = 120 * 1024;

    /** How long a replay is kept: longer than anybody may take to dispute a match. */
    public static final Duration REPLAY_KEPT = Duration.ofDays(7);

    /** How long what there is of a match without an end makes room for no other: longer than any match. */
    public static final Duration REPLAY_SPARED = Duration.ofDays(1);

    private StoreLimits() {}
}
