package dev.naadam.server.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.protocol.ticket.Ticket;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenBody;
import dev.naadam.protocol.ticket.TokenHeader;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.server.core.session.MatchSpec;
import dev.naadam.server.core.session.ToyGame;
import dev.naadam.testkit.SeededEntropy;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketMintTest {

    private static final long NOW_MILLIS = 1_800_000_000_000L;

    private final FleetKey key = new FleetKey(3, new byte[FleetKey.SECRET_BYTES]);
    private final WireAddress address = new WireAddress(new byte[] {10, 0, 0, 1}, 7777);
    private final MatchSpec spec =
            new MatchSpec(new UUID(1, 2), new ToyGame(), ToyGame.setup(2, 60), List.of("anu", "bold"), 4);
    private final TicketMint mint = new TicketMint(key, new SeededEntropy(1));

    @Test
    void theServersHalfOpensUnderTheFleetKeyAndSaysWhoPlaysWhat() {
        Ticket ticket = mint.mint(spec, 1, 9, List.of(address), NOW_MILLIS);

        TokenHeader header = TokenHeader.read(ticket.token(), 0);
        TokenBody body = Objects.requireNonNull(Token.open(key, header, ticket.token(), 0));

        assertThat(body.playerId()).isEqualTo(TicketMint.playerId("bold"));
        assertThat(body.slot()).isEqualTo(1);
        assertThat(body.team()).isEqualTo(1);
        assertThat(body.generation()).isEqualTo(9);
        assertThat(body.sessionSecret()).isEqualTo(ticket.sessionSecret());
        assertThat(body.maxPacketsPerSecond()).isEqualTo(180);
        assertThat(body.maxBytesPerSecond()).isEqualTo(180 * 1200);
        assertThat(body.addresses()).containsExactly(address);
    }

    @Test
    void theClientsHalfSurvivesItsText() {
        Ticket ticket = mint.mint(spec, 1, 9, List.of(address), NOW_MILLIS);

        Ticket read = Ticket.decode(ticket.encode());

        assertThat(read.matchId()).isEqualTo(spec.id());
        assertThat(read.slot()).isEqualTo(1);
        assertThat(read.tickRateHz()).isEqualTo(60);
        assertThat(read.game()).isEqualTo("toy");
        assertThat(read.teamOfSlot()).containsExactly(0, 1);
        assertThat(read.addresses()).containsExactly(address);
    }

    @Test
    void isValidFromNowOnForFortyFiveSeconds() {
        byte[] token = mint.mint(spec, 0, 1, List.of(address), NOW_MILLIS).token();

        assertThat(TokenHeader.check(token, 0, NOW_MILLIS - 1)).isEqualTo(PacketFate.EARLY_TOKEN);
        assertThat(TokenHeader.check(token, 0, NOW_MILLIS)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(TokenHeader.check(token, 0, NOW_MILLIS + 45_000)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(TokenHeader.check(token, 0, NOW_MILLIS + 45_001)).isEqualTo(PacketFate.EXPIRED_TOKEN);
    }

    @Test
    void twoTicketsShareNoSecret() {
        Ticket first = mint.mint(spec, 0, 1, List.of(address), NOW_MILLIS);
        Ticket second = mint.mint(spec, 0, 2, List.of(address), NOW_MILLIS);

        assertThat(first.sessionSecret()).isNotEqualTo(second.sessionSecret());
        assertThat(TokenHeader.read(first.token(), 0).jti())
                .isNotEqualTo(TokenHeader.read(second.token(), 0).jti());
    }

    @Test
    void aSlotThatTheMatchDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> mint.mint(spec, 2, 1, List.of(address), NOW_MILLIS))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aPlayersIdIsTheFirstHalfOfTheHashOfTheName() {
        // printf anu | sha256sum | cut -c 1-32
        assertThat(HexFormat.of().formatHex(TicketMint.playerId("anu"))).isEqualTo("464167ad1996eb8a464c3725652b99fb");
    }
}
