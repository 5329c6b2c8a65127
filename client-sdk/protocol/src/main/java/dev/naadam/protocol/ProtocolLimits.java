package dev.naadam.protocol;

/** The bounds of PROTOCOL.md section 9. */
public final class ProtocolLimits {

    /** Version of the wire, in every first byte and in every token. */
    public static final int VERSION = 1;

    /** Largest UDP payload, bytes: passes every usual path without fragmentation. */
    public static final int MAX_DATAGRAM_BYTES = 1200;

    /** First byte, CID and sequence before the content of a data packet, bytes. */
    public static final int HEADER_BYTES = 13;

    /** AEAD tag, bytes. */
    public static final int TAG_BYTES = 16;

    /** What a data packet costs around its content, bytes. */
    public static final int OVERHEAD_BYTES = HEADER_BYTES + TAG_BYTES;

    /** Largest content of a data packet, bytes. */
    public static final int MAX_CONTENT_BYTES = MAX_DATAGRAM_BYTES - OVERHEAD_BYTES;

    /** Longest life of a token, milliseconds: long enough to connect, too short to be worth stealing. */
    public static final long MAX_TOKEN_LIFE_MILLIS = 45_000;

    /** Packets behind the highest that may still arrive: 8 s at 128 Hz. */
    public static final int REPLAY_WINDOW_PACKETS = 1024;

    /** Packets under one key; half of what RFC 9001 section 6.6 allows for AES-GCM. */
    public static final long MAX_PACKETS_PER_KEY = 1L << 22;

    /** Packets of one session that may fail to open before it is closed. */
    public static final int MAX_FORGERIES_PER_SESSION = 1 << 20;

    /** Inputs in one packet. */
    public static final int MAX_INPUTS_PER_PACKET = 32;

    /** Inputs that the server keeps ahead of the tick it simulated last. */
    public static final int MAX_INPUTS_AHEAD = 8;

    /** Bytes of one player's input for one tick. */
    public static final int MAX_INPUT_BYTES = 32;

    /** Bytes of one event: what a client keeps while it puts one together. */
    public static final int MAX_EVENT_BYTES = 4096;

    /** Bytes of an event in one cell: one always fits beside the largest view. */
    public static final int MAX_EVENT_CELL_BYTES = 64;

    /** Event cells of one session that wait for their acknowledgement: four of the longest events. */
    public static final int MAX_EVENT_CELLS_UNACKED = 256;

    /** Event cells in one STATE. */
    public static final int MAX_EVENT_CELLS_PER_STATE = 32;

    /** Bytes of a view in one STATE. */
    public static final int MAX_VIEW_BYTES = 1024;

    /** Slowest tick rate, Hz. */
    public static final int MIN_TICK_RATE_HZ = 20;

    /** Fastest tick rate, Hz. */
    public static final int MAX_TICK_RATE_HZ = 128;

    /** Players in one match. */
    public static final int MAX_PLAYERS = 64;

    /** Teams in one match. */
    public static final int MAX_TEAMS = 8;

    /** Server addresses in a ticket: the primary and its warm standbys. */
    public static final int MAX_ADDRESSES = 8;

    /** Most that a server makes a line longer, microseconds of round trip: more would cost more in comfort than it gives in fairness. */
    public static final int MAX_PADDING_MICROS = 30_000;

    /** Silence after which a client in play asks for another owner, milliseconds: a burst of loss is shorter. */
    public static final long QUIET_MILLIS = 100;

    /** The same in ticks, whichever is longer: at slow rates 100 ms are two lost packets. */
    public static final int QUIET_TICKS = 6;

    /** The same before the first STATE, when the server speaks every 100 ms, milliseconds. */
    public static final long QUIET_WAITING_MILLIS = 300;

    /** Time between two RESUMEs to one address, milliseconds. */
    public static final long RESUME_INTERVAL_MILLIS = 50;

    /** A match that has stood still for so long is likely to do so for longer, milliseconds. */
    public static final long CALM_AFTER_MILLIS = 2_000;

    /** Then: time between two RESUMEs to one address, and between two packets that acknowledge, milliseconds. */
    public static final long CALM_INTERVAL_MILLIS = 500;

    /** How long a new owner waits with its first tick for the players it took over, milliseconds. */
    public static final long RESUMING_LIMIT_MILLIS = 300;

    /** Silence that ends a session, milliseconds. */
    public static final long SILENCE_LIMIT_MILLIS = 5_000;

    private ProtocolLimits() {}
}
