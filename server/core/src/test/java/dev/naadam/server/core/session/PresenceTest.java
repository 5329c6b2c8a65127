package dev.naadam.server.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.DisconnectReason;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private final Peers peers = new Peers();
    private final Peers.Registry registry = new Peers.Registry();
    private final Presence presence = new Presence(2, registry);

    @Test
    void anUnconfirmedPeerIsReachableAndNothingElse() {
        Peer peer = peers.peer(0, 1);

        assertThat(presence.admit(peer)).isTrue();

        assertThat(registry.cids).containsExactly(1L);
        assertThat(presence.unconfirmed(0)).isSameAs(peer);
        assertThat(presence.live(0)).isNull();
        assertThat(presence.liveMask()).isZero();
        assertThat(presence.isEmpty()).isTrue();
    }

    @Test
    void aSecondUnconfirmedPeerReplacesTheFirst() {
        presence.admit(peers.peer(0, 1));

        presence.admit(peers.peer(0, 2));

        assertThat(registry.cids).containsExactly(2L);
    }

    @Test
    void aPeerForWhomThereIsNoRoomLeavesNoTrace() {
        registry.room = 0;

        assertThat(presence.admit(peers.peer(0, 1))).isFalse();

        assertThat(presence.unconfirmed(0)).isNull();
    }

    @Test
    void isCompleteWhenEverySlotHasALivePeer() {
        join(0, 1);
        assertThat(presence.isComplete()).isFalse();

        join(1, 2);

        assertThat(presence.isComplete()).isTrue();
        assertThat(presence.liveMask()).isEqualTo(0b11);
    }

    @Test
    void whoIsDisplacedStaysReachableUntilItsFifthFarewell() {
        Peer older = join(0, 1);
        Peer newer = join(0, 2);
        assertThat(older.isLeaving()).isTrue();
        assertThat(presence.live(0)).isSameAs(newer);

        for (int i = 0; i < 5; i++) {
            presence.sayFarewell();
            assertThat(registry.cids).containsExactly(1L, 2L);
        }
        presence.sayFarewell();

        assertThat(registry.cids).containsExactly(2L);
    }

    @Test
    void endingTwiceIsEndingOnce() {
        Peer peer = join(0, 1);
        presence.end(peer, DisconnectReason.KICKED);
        presence.end(peer, DisconnectReason.TIMED_OUT);

        for (int i = 0; i < 6; i++) {
            presence.sayFarewell();
        }

        assertThat(presence.isEmpty()).isTrue();
        assertThat(registry.cids).isEmpty();
    }

    @Test
    void endingADisplacedPeerDoesNotTouchTheOneThatHasTheSlotNow() {
        Peer older = join(0, 1);
        Peer newer = join(0, 2);

        presence.drop(older);

        assertThat(presence.live(0)).isSameAs(newer);
        assertThat(presence.liveMask()).isEqualTo(1);
    }

    @Test
    void dismissingAllLeavesNobodyReachable() {
        join(0, 1);
        presence.admit(peers.peer(1, 2));

        presence.dismissAll(DisconnectReason.SERVER_STOPPING);

        assertThat(registry.cids).isEmpty();
        assertThat(presence.isEmpty()).isTrue();
    }

    private Peer join(int slot, long cid) {
        Peer peer = peers.peer(slot, cid);
        presence.admit(peer);
        presence.confirm(peer);
        return peer;
    }
}
