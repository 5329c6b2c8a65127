package dev.naadam.server.core.handshake;

/**
 * Bounds of the handshake port.
 *
 * @param challengesPerSecond cookies baked a second; beyond it HELLOs are dropped
 * @param agreementsPerSecond X25519 agreements a second; each costs about 0.3 ms
 */
public record HandshakeLimits(int challengesPerSecond, int agreementsPerSecond) {

    /** A fifth of a core for agreements. */
    public static final HandshakeLimits DEFAULT = new HandshakeLimits(20_000, 700);
}
