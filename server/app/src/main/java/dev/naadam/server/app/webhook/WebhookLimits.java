package dev.naadam.server.app.webhook;

import java.time.Duration;

/** Bounds of what webhooks may cost, and how patient we are with receivers. */
public final class WebhookLimits {

    /** Webhooks of an organizer: one for each of its tools. Each costs a request for every event. */
    public static final int MAX_PER_ORGANIZER = 16;

    /** Characters of a URL: what every HTTP server and proxy takes. */
    public static final int MAX_URL_CHARS = 512;

    /** Kinds of events that one webhook may name. */
    public static final int MAX_TYPES = 32;

    /** Characters of the name of a kind of event. */
    public static final int MAX_TYPE_CHARS = 64;

    /** How long a receiver has for its whole answer; the convention asks for 15 to 30 s. */
    public static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);

    /** The same when an organizer waits for it, whose own request ends after 10 s. */
    public static final Duration WAITED_FOR_LIMIT = Duration.ofSeconds(7);

    /** How long looking a name up may take: with the limit above less than an organizer waits. */
    public static final Duration LOOK_UP_LIMIT = Duration.ofSeconds(2);

    /** How long connecting may take, TLS handshake included. */
    public static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** Bytes of a receiver's answer that are read; nothing in it means anything to us. */
    public static final int MAX_ANSWER_BYTES = 64 * 1024;

    /** Requests of one organizer at a time on one node. */
    public static final int MAX_REQUESTS_PER_ORGANIZER = 8;

    /** Requests at a time on one node. */
    public static final int MAX_REQUESTS = 128;

    /** From the first attempt to the last one. */
    public static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    /** Events in a row that were given up before the webhook is disabled: one bad day is an outage, three are a dead receiver. */
    public static final int MAX_STRIKES = 3;

    /** How long requests are signed with the older secret too. */
    public static final Duration OLD_SECRET_KEPT = Duration.ofHours(24);

    /** How long one node has a line for itself after each thing it did: well over the longest attempt. */
    public static final Duration TURN = Duration.ofSeconds(30);

    /** When to look again at a line that another node, or an earlier round of ours, is working on. */
    public static final Duration BUSY_PAUSE = Duration.ofSeconds(1);

    /** Events sent on a line before others are looked at. */
    public static final int MAX_PER_ROUND = 32;

    /** Deliveries on one page of the log. */
    public static final int MAX_PAGE = 100;

    private WebhookLimits() {}
}
