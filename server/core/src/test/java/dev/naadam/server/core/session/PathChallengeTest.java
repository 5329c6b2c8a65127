package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.PacketType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session that is heard from elsewhere (STATES.md, "Address of a session"). */
class PathChallengeTest {

    private static final int CHALLENGE_BYTES = 37;

    private final TestMatch match = TestMatch.running(1);
    private final ScriptedClient client = match.client(0);
    private final long home = client.address();
    private final long elsewhere = home + (1L << 32);

    @Test
    void elsewhereIsSentAChallengeAndNothingElse() {
        client.moveTo(elsewhere);

        match.send(client, input());
        match.ticks(5);

        assertThat(challenges()).hasSize(1);
        assertThat(match.bytesSentTo.get(elsewhere)).isEqualTo(CHALLENGE_BYTES);
        assertThat(match.addressesSentTo.getLast()).isEqualTo(home);
    }

    @Test
    void theEchoFromThereMovesTheSession() {
        client.moveTo(elsewhere);
        match.send(client, input());

        PacketFate fate = match.send(client, client.pathResponse());
        match.ticks(1);

        assertThat(fate).isEqualTo(PacketFate.ACCEPTED);
        assertThat(match.addressesSentTo.getLast()).isEqualTo(elsewhere);
        assertThat(client.newestState().state().tick).isEqualTo(match.session.tick());
        assertThat(counted(Counters.Count.PATHS_CHALLENGED)).isEqualTo(1);
        assertThat(counted(Counters.Count.PATHS_MOVED)).isEqualTo(1);
        assertThat(counted(Counters.Count.PATHS_FAILED)).isZero();
    }

    @Test
    void anotherPortOfTheSameHostHasToProveItselfToo() {
        client.moveTo(home + 1);
        match.send(client, input());
        match.ticks(1);
        assertThat(match.addressesSentTo.getLast()).isEqualTo(home);

        match.send(client, client.pathResponse());
        match.ticks(1);

        assertThat(match.addressesSentTo.getLast()).isEqualTo(home + 1);
    }

    @Test
    void theEchoFromAnywhereElseMovesNobody() {
        client.moveTo(elsewhere);
        match.send(client, input());

        assertThat(match.send(client, home, client.pathResponse())).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(match.send(client, elsewhere + 1, client.pathResponse())).isEqualTo(PacketFate.WRONG_STATE);
        match.ticks(1);

        assertThat(match.addressesSentTo.getLast()).isEqualTo(home);
        assertThat(match.send(client, client.pathResponse())).isEqualTo(PacketFate.ACCEPTED);
    }

    @Test
    void anotherEchoMovesNobody() {
        assertThat(match.send(client, response(1, 2, 3, 4, 5, 6, 7, 8))).isEqualTo(PacketFate.WRONG_STATE);
        client.moveTo(elsewhere);
        match.send(client, input());

        assertThat(match.send(client, response(1, 2, 3, 4, 5, 6, 7, 8))).isEqualTo(PacketFate.WRONG_STATE);
        assertThat(match.send(client, response(1, 2, 3, 4, 5, 6, 7))).isEqualTo(PacketFate.MALFORMED);
        assertThat(match.send(client, response(1, 2, 3, 4, 5, 6, 7, 8, 9))).isEqualTo(PacketFate.TRAILING_BYTES);
        match.ticks(1);

        assertThat(match.addressesSentTo.getLast()).isEqualTo(home);
    }

    @Test
    void anEchoIsGoodForOneMove() {
        client.moveTo(elsewhere);
        match.send(client, input());
        match.send(client, client.pathResponse());

        assertThat(match.send(client, client.pathResponse())).isEqualTo(PacketFate.WRONG_STATE);
    }

    @Test
    void aPacketThatWasHeldBackAsksForNothing() {
        byte[] held = input();
        match.send(client, input());

        assertThat(match.send(client, elsewhere, held)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(match.addressesSentTo).doesNotContain(elsewhere);
    }

    @Test
    void aCopyAForgeryAndAnUnfitPacketAskForNothing() {
        byte[] copy = input();
        match.send(client, copy);
        byte[] forged = input();
        forged[20] ^= 1;
        forged[forged.length - 1] ^= 1;
        byte[] unfit = client.packet(PacketType.KEEP_ALIVE, new int[20]);

        assertThat(match.send(client, elsewhere, copy)).isEqualTo(PacketFate.REPLAYED);
        assertThat(match.send(client, elsewhere, forged)).isEqualTo(PacketFate.FORGED);
        assertThat(match.send(client, elsewhere, unfit)).isEqualTo(PacketFate.TRAILING_BYTES);

        assertThat(match.addressesSentTo).doesNotContain(elsewhere);
    }

    @Test
    void aFarewellFromElsewhereAsksForNothing() {
        match.send(client, elsewhere, client.packet(PacketType.CLIENT_DISCONNECT, 1));

        assertThat(match.addressesSentTo).doesNotContain(elsewhere);
        assertThat(match.peers()).isZero();
    }

    @Test
    void elsewhereIsNotSentMoreThanCameFromThere() {
        client.moveTo(elsewhere);

        match.send(client, client.keepAlive());
        assertThat(challenges()).isEmpty();
        match.send(client, client.keepAlive());

        assertThat(challenges()).hasSize(1);
    }

    @Test
    void theChallengeIsRepeatedEveryFifthOfASecondAndStaysTheSame() {
        client.moveTo(elsewhere);

        // 50 packets in 0.98 s: at 0, 0.2, 0.4, 0.6 and 0.8 s
        hear(50);

        assertThat(challenges()).hasSize(5);
        assertThat(challenges().stream().map(ScriptedClient.Heard::content))
                .containsOnly(challenges().getFirst().content());
        assertThat(counted(Counters.Count.PATHS_CHALLENGED)).isEqualTo(1);
    }

    @Test
    void aChallengeFailsAfterASecondAndTheNextIsAnother() {
        client.moveTo(elsewhere);
        match.send(client, input());
        byte[] tooLate = client.pathResponse();

        match.ticks(50);

        assertThat(counted(Counters.Count.PATHS_FAILED)).isEqualTo(1);
        assertThat(match.send(client, tooLate)).isEqualTo(PacketFate.WRONG_STATE);
        match.send(client, input());
        assertThat(challenges()).hasSize(2);
        assertThat(challenges().getLast().content())
                .isNotEqualTo(challenges().getFirst().content());
    }

    @Test
    void aThirdAddressTakesTheSecondsPlaceAndNotSoonerThanAllowed() {
        client.moveTo(elsewhere);
        match.send(client, input());
        byte[] echo = client.pathResponse();
        client.moveTo(elsewhere + 1);

        match.send(client, input());
        assertThat(challenges()).hasSize(1);
        assertThat(match.send(client, elsewhere, echo)).isEqualTo(PacketFate.WRONG_STATE);
        hear(11);

        assertThat(challenges()).hasSize(2);
        assertThat(match.send(client, client.pathResponse())).isEqualTo(PacketFate.ACCEPTED);
        assertThat(counted(Counters.Count.PATHS_FAILED)).isEqualTo(1);
        assertThat(counted(Counters.Count.PATHS_MOVED)).isEqualTo(1);
    }

    @Test
    void whoBeginsOnAnotherHostThanTheHandshakesProvesIt() {
        ScriptedClient roaming = match.admit(0);
        roaming.moveTo(elsewhere + (1L << 33));
        match.send(roaming, roaming.keepAlive());
        match.send(roaming, roaming.keepAlive());
        match.ticks(1);
        assertThat(roaming.heard(PacketType.STATE)).isEmpty();

        match.send(roaming, roaming.pathResponse());
        match.ticks(1);

        assertThat(roaming.heard(PacketType.STATE)).hasSize(1);
    }

    private void hear(int packets) {
        for (int i = 0; i < packets; i++) {
            match.send(client, input());
            match.ticks(1);
        }
    }

    private byte[] input() {
        return client.input(0, 0, match.session.tick() + 1, 9);
    }

    private byte[] response(int... content) {
        return client.packet(PacketType.PATH_RESPONSE, content);
    }

    private List<ScriptedClient.Heard> challenges() {
        return client.heard(PacketType.PATH_CHALLENGE);
    }

    private long counted(Counters.Count count) {
        return match.counters.of(count);
    }
}
