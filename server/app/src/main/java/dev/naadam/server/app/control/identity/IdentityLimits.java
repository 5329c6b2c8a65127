package dev.naadam.server.app.control.identity;

import java.time.Duration;

/** Bounds of what organizers configure and players show. */
public final class IdentityLimits {

    /** Keys of an organizer: one in use, one to come, and those of a second system. */
    public static final int MAX_KEYS = 8;

    /** Characters of the name of a key, {@code kid}. */
    public static final int MAX_KID_CHARS = 128;

    /** Characters of an issuer; mostly an address. */
    public static final int MAX_ISSUER_CHARS = 256;

    /** Characters of a public key as PEM: one on P-256 has 178. */
    static final int MAX_PEM_CHARS = 1024;

    /** Bytes of a public key in X.509 form: one on P-256 has 91. */
    public static final int MAX_KEY_BYTES = 256;

    /** Characters of a token: those of large identity systems have about a thousand. */
    public static final int MAX_TOKEN_CHARS = 2048;

    /** How far in the future a token may expire: an event's day. Nobody can take a token back. */
    public static final Duration MAX_LIFETIME = Duration.ofHours(24);

    /** How far ahead the clock of whoever signs may be. */
    static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    /** How long a configuration counts as known: a change holds on every node after that. */
    static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    /** Organizers whose configuration is kept in memory; the one unused for longest is forgotten first. */
    static final int MAX_KNOWN = 1024;

    /** Unknown organizers that are looked up at a time: tokens that name random ones get no more of Redis than this. */
    static final int MAX_LOOKUPS = 64;

    private IdentityLimits() {}
}
