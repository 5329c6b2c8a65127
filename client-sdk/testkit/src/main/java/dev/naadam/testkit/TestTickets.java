package dev.naadam.testkit;

import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Mints tickets for one match like a control plane, under a fleet key of its own. One thread. */
public final class TestTickets {

    private static final int KID = 7;
    private static final long ANY_BUDGET = 1_000_000;

    private final Game game;
    private final GameSetup setup;
    private final Entropy entropy;
    private final WireAddress address;
    private final LongSupplier epochMillis;
    private final FleetKey key;
    private final UUID matchId;
    private long generation;

    /**
     * Tickets of a new match.
     *
     * @param address of the server's handshake port
     * @param epochMillis the wall clock that tokens are minted and judged by
     */
    public TestTickets(Game game, GameSetup setup, WireAddress address, Entropy entropy, LongSupplier epochMillis) {
        this.game = game;
        this.setup = setup;
        this.address = address;
        this.entropy = entropy;
        this.epochMillis = epochMillis;
        this.key = new FleetKey(KID, entropy.bytes(FleetKey.SECRET_BYTES));
        this.matchId = new UUID(entropy.nextLong(), entropy.nextLong());
    }

    /** A ticket that is valid from now on, of a higher generation than all before. */
    public Ticket mint(int slot) {
        long now = epochMillis.getAsLong();
        long expires = now + ProtocolLimits.MAX_TOKEN_LIFE_MILLIS;
        byte[] secret = entropy.bytes(TokenBody.SECRET_BYTES);
        TokenHeader header = new TokenHeader(KID, now, expires, matchId, entropy.bytes(TokenHeader.JTI_BYTES));
        TokenBody body = new TokenBody(
                entropy.bytes(TokenBody.PLAYER_ID_BYTES),
                slot,
                setup.teamOfSlot().get(slot),
                ++generation,
                secret,
                ANY_BUDGET,
                ANY_BUDGET,
                List.of(address));
        return new Ticket(
                Token.seal(key, header, body),
                slot,
                setup.tickRateHz(),
                game.rulesVersion(),
                expires,
                matchId,
                secret,
                List.of(address),
                game.name(),
                setup.teamOfSlot(),
                setup.options());
    }

    /** Opens a token of this match that is valid now; else null. */
    @Nullable TokenBody open(byte[] token) {
        return isTimely(token) ? Token.open(key, TokenHeader.read(token, 0), token, 0) : null;
    }

    boolean isTimely(byte[] token) {
        return TokenHeader.check(token, 0, epochMillis.getAsLong()) == PacketFate.ACCEPTED;
    }

    int tickRateHz() {
        return setup.tickRateHz();
    }

    WireAddress address() {
        return address;
    }

    long epochMillis() {
        return epochMillis.getAsLong();
    }
}
