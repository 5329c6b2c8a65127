package dev.naadam.server.app.control.http;

import java.time.Duration;

/** Bounds of what a client may cost. */
public final class ControlLimits {

    /**
     * Connections at a time; one more is closed at once. Each player in a lobby holds one, beside the one that its orders come
     * by: enough for half of 5,000 players if the other node is away, and for tools of tournaments.
     */
    public static final int MAX_CONNECTIONS = 12_288;

    /** Longest body, bytes: the largest roster with the longest names takes a quarter of it. */
    public static final int MAX_BODY_BYTES = 64 * 1024;

    /** Deepest nesting of JSON; the document of the API needs 4. */
    public static final int MAX_JSON_DEPTH = 16;

    /** From a request's headers to the last byte of the answer; of an export each piece has as long. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    /** For the headers of the next request to be complete; bytes that dribble in do not prolong it (measured). */
    public static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

    /** HTTP/2 requests at a time on one connection: with the body bound it caps the memory of a connection at 2 MiB. */
    public static final int MAX_STREAMS_PER_CONNECTION = 32;

    /** Seconds after which a client may ask again when something is away or full. */
    public static final int RETRY_AFTER_SECONDS = 2;

    /** How long a stop waits for requests in progress. */
    public static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    /** Requests a second of one API key in the long run: ten times what the tools of a large event send. */
    public static final int REQUESTS_PER_SECOND = 50;

    /** Requests of one API key at once: the matches of a round, all created together. */
    public static final int REQUEST_BURST = 500;

    /** Event streams of one API key: as many matches as one page of spectators' tools follows. */
    static final int MAX_STREAMS_PER_KEY = 64;

    /** Event streams of all API keys on a node. */
    static final int MAX_STREAMS = 512;

    /** Event streams of one player: the one that is open, and one that is not known to be dead yet. */
    static final int MAX_STREAMS_PER_PLAYER = 2;

    /** Event streams of all players on a node: half of the connections stay for requests. */
    static final int MAX_PLAYER_STREAMS = 6_144;

    /** Between signs of life on an event stream: proxies close what is silent for a minute or less. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How long an event stream lasts before its client must resume, with a key that is still valid. */
    static final Duration STREAM_LIFETIME = Duration.ofMinutes(15);

    /** Seconds after which an organizer with too many kept answers may ask again. */
    static final int ANSWERS_RETRY_SECONDS = 60;

    /** Unanswered requests of one HTTP/1 connection beyond which nothing is read from it; clients send one. */
    static final int MAX_PIPELINED = 4;

    /**
     * Read from one connection before the answers to that are sent, bytes. All that is read at once is alive at once: with
     * Netty's up to 1 MiB, some thousand requests of a client that pipelines them, which the collector had to copy.
     */
    static final int READ_BYTES = 2 * 1024;

    /** What is still read, and thrown away, of a client that is being told why its connection ends, bytes. */
    static final int LINGER_BYTES = 64 * 1024;

    /** How long it is. */
    static final Duration LINGER = Duration.ofMillis(500);

    /** Threads that read and write. */
    static final int IO_THREADS = 2;

    /** Threads for what takes milliseconds: writing out all metrics. */
    static final int SLOW_THREADS = 2;

    private ControlLimits() {}
}
