package dev.naadam.server.core.ticket;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.MatchSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Makes tickets (PROTOCOL.md sections 1 and 2). Any thread. */
public final class TicketMint {

    /** What a client may send beyond one INPUT a tick: echoes, keep-alives, retries; datagrams a second. */
    private static final int SPARE_PACKETS_PER_SECOND = 60;

    private final FleetKey key;
    private final Entropy entropy;

    /** Mints under the newest fleet key. */
    public TicketMint(FleetKey key, Entropy entropy) {
        this.key = key;
        this.entropy = entropy;
    }

    /**
     * A ticket for one slot.
     *
     * @param generation 1 and up, higher than that of every earlier ticket for the slot
     * @param addresses handshake ports, primary first
     * @param nowMillis wall clock, ms since 1970
     */
    public Ticket mint(MatchSpec spec, int slot, long generation, List<WireAddress> addresses, long nowMillis) {
        byte[] secret = entropy.bytes(TokenBody.SECRET_BYTES);
        int team = spec.setup().teamOfSlot().get(slot);
        long packetsPerSecond = 2L * spec.setup().tickRateHz() + SPARE_PACKETS_PER_SECOND;
        TokenHeader header = new TokenHeader(
                key.kid(),
                nowMillis,
                nowMillis + ProtocolLimits.MAX_TOKEN_LIFE_MILLIS,
                spec.id(),
                entropy.bytes(TokenHeader.JTI_BYTES));
        TokenBody body = new TokenBody(
                playerId(spec.players().get(slot)),
                slot,
                team,
                generation,
                secret,
                packetsPerSecond,
                packetsPerSecond * ProtocolLimits.MAX_DATAGRAM_BYTES,
                addresses);
        return new Ticket(
                Token.seal(key, header, body),
                slot,
                spec.setup().tickRateHz(),
                spec.game().rulesVersion(),
                header.expiresMillis(),
                spec.id(),
                secret,
                addresses,
                spec.game().name(),
                spec.setup().teamOfSlot(),
                spec.setup().options());
    }

    /** The 16 bytes that stand for a player on the wire. */
    public static byte[] playerId(String player) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(player.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, TokenBody.PLAYER_ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
