package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.DisconnectReason;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.testkit.ManualClock;
import dev.naadam.testkit.SeededEntropy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldStatesTest {

    private static final long MILLISECOND = 1_000_000;
    private final TestMatch match = new TestMatch(2);
    private final PlainCiphers ciphers = new PlainCiphers();
    private final Presence presence = new Presence(2, new Peers.Registry());
    private final List<Long> sentTo = new ArrayList<>();
    private final List<Long> sequences = new ArrayList<>();
    private final SessionContext context = new SessionContext(
            this::sent, match.counters, new SeededEntropy(1), ciphers, match, match, TestMatch.START_LIMIT_NANOS);
    private final HeldStates states = new HeldStates(presence, context);

    /** Shortly before the clock overflows. */
    private final long now = new ManualClock(Long.MAX_VALUE - 5 * MILLISECOND).nanos();

    @Test
    void whoIsNotPaddedIsSentHisStateAtOnce() {
        send(live(0), 1, now);

        assertThat(sequences).containsExactly(1L);
        assertThat(states.isEmpty()).isTrue();
    }

    @Test
    void aStateWaitsForItsTimeToTheNearestMillisecond() {
        states.delay(0, 6 * MILLISECOND + 600_000);
        send(live(0), 1, 20 * MILLISECOND);

        assertThat(states.dueNanos()).isEqualTo(27 * MILLISECOND);
        states.release(27 * MILLISECOND - 1);
        assertThat(sequences).isEmpty();
        states.release(27 * MILLISECOND);
        assertThat(sequences).containsExactly(1L);
        assertThat(states.isEmpty()).isTrue();
    }

    @Test
    void statesKeepTheirOrderWhenThePaddingShrinks() {
        Peer peer = live(0);
        states.delay(0, 15 * MILLISECOND);
        send(peer, 1, now);
        states.delay(0, 0);
        send(peer, 2, now + 8 * MILLISECOND);

        assertThat(sequences).isEmpty();
        states.release(now + 16 * MILLISECOND);
        assertThat(sequences).containsExactly(1L, 2L);
    }

    @Test
    void ofFiveStatesTheOldestLeavesEarly() {
        Peer peer = live(0);
        states.delay(0, 15 * MILLISECOND);
        for (int tick = 1; tick <= 5; tick++) {
            send(peer, tick, now);
        }

        assertThat(sequences).containsExactly(1L);
        states.release(now + 16 * MILLISECOND);
        assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void theEarliestOfAllPlayersIsDueNext() {
        states.delay(0, 12 * MILLISECOND);
        states.delay(1, 5 * MILLISECOND);
        send(live(0), 1, 0);
        send(live(1), 1, 0);

        assertThat(states.dueNanos()).isEqualTo(5 * MILLISECOND);
        states.release(5 * MILLISECOND);

        assertThat(sentTo).hasSize(1);
        assertThat(states.dueNanos()).isEqualTo(12 * MILLISECOND);
    }

    @Test
    void whoLeftInBetweenIsSentNothing() {
        Peer peer = live(0);
        states.delay(0, 10 * MILLISECOND);
        send(peer, 1, 0);

        presence.end(peer, DisconnectReason.KICKED);
        states.release(10 * MILLISECOND);

        assertThat(sequences).isEmpty();
        assertThat(states.isEmpty()).isTrue();
    }

    private Peer live(int slot) {
        ScriptedClient client = new ScriptedClient(slot, slot + 1, ciphers);
        Admission admission = client.admission(match.session.spec().id());
        Peer peer = new Peer(match.session, admission, MatchSession.FIRST_EPOCH, context, 0);
        presence.admit(peer);
        presence.confirm(peer);
        return peer;
    }

    private void send(Peer peer, long tick, long nowNanos) {
        states.send(peer, 1, tick, nowNanos);
    }

    private void sent(long address, byte[] packet, int length) {
        assertThat(length).isEqualTo(ProtocolLimits.OVERHEAD_BYTES + 1);
        assertThat(PacketType.type(packet[0])).isEqualTo(PacketType.STATE);
        sentTo.add(address);
        sequences.add(Bytes.u32(packet, 9));
    }
}
