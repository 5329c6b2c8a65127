package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an organizer's word does to a running match: abort, kick, ban and pardon. */
class SentAwayTest {

    private static final List<Integer> KICKED = Collections.nCopies(5, DisconnectReason.KICKED.code());

    private final TestMatch match = TestMatch.running(2);
    private final ScriptedClient first = match.client(0);
    private final ScriptedClient second = match.client(1);

    @Test
    void anAbortedMatchEndsWithoutAnOutcomeAndTellsItsPlayers() {
        match.session.abort(match.nowNanos);
        match.ticks(10);

        assertThat(match.turns).contains("ended without an outcome");
        assertThat(first.farewells()).isEqualTo(Collections.nCopies(5, DisconnectReason.MATCH_OVER.code()));
        assertThat(match.session.phase()).isEqualTo(MatchSession.Phase.CLOSED);
        assertThat(match.session.tick()).isEqualTo(1);
    }

    @Test
    void aMatchThatIsOverCannotBeAborted() {
        match.session.abort(match.nowNanos);
        match.session.abort(match.nowNanos);

        assertThat(match.turns).containsOnlyOnce("ended without an outcome");
    }

    @Test
    void aKickedPlayerIsToldAndTheOthersPlayOn() {
        match.session.exclude(0, newest(first));
        match.ticks(6);

        assertThat(first.farewells()).isEqualTo(KICKED);
        assertThat(match.visits).contains("0 disconnected: KICKED");
        assertThat(match.session.connectedMask()).isEqualTo(0b10);
        assertThat(second.heard(PacketType.STATE)).hasSizeGreaterThan(5);
    }

    @Test
    void aKickedPlayerComesBackWithANewTicketOnly() {
        ScriptedClient waiting = match.admit(0);
        match.session.exclude(0, newest(waiting));
        match.ticks(6);

        assertThat(match.peer(waiting)).isNull();
        assertThat(match.admit(waiting)).isFalse();
        match.join(0);
        assertThat(match.session.connectedMask()).isEqualTo(0b11);
    }

    @Test
    void aBannedPlayerComesBackWhenTheBanIsLifted() {
        match.session.exclude(0, Long.MAX_VALUE);
        match.ticks(6);
        ScriptedClient banned = new ScriptedClient(0, 77, new PlainCiphers());
        assertThat(match.admit(banned)).isFalse();

        match.session.exclude(0, newest(first));

        assertThat(match.admit(banned)).isTrue();
    }

    @Test
    void whoTakesOverAnOwnSlotIsNotToldAsGone() {
        match.join(0);
        match.send(second, second.packet(PacketType.CLIENT_DISCONNECT, 1));

        assertThat(match.visits).containsExactly("0 connected", "1 connected", "0 connected", "1 disconnected: LEFT");
    }

    private long newest(ScriptedClient client) {
        return client.admission(match.session.spec().id()).generation();
    }
}
