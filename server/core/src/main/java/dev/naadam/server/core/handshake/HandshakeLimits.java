package dev.naadam.server.core.handshake;

/**
 * Bounds of the handshake port. What is over one of them is dropped and counted as RATE_LIMITED.
 *
 * @param challengesPerSecond cookies baked a second for everybody together
 * @param agreementsPerSecond X25519 agreements a second for everybody together; each costs about 0.3 ms
 * @param greetingsPerSecondAndSource HELLOs, and CONNECTs with a valid cookie, that one IPv4 host may send a second
 * @param greetingBurstPerSource so many at once before that rate counts
 */
public record HandshakeLimits(
        int challengesPerSecond, int agreementsPerSecond, int greetingsPerSecondAndSource, int greetingBurstPerSource) {

    /**
     * A fifth of a core for agreements; a fiftieth of the challenges for one source. WireGuard allows a source 20 a
     * second, which a tournament hall or a carrier's NAT behind one address exceeds: a thousand players of one address
     * get in at once, and then 400 a second.
     */
    public static final HandshakeLimits DEFAULT = new HandshakeLimits(20_000, 700, 400, 1_200);
}
