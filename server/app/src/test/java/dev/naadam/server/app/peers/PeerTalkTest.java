package dev.naadam.server.app.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.ticket.FleetKey;
import dev.naadam.server.core.journal.ShardId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerTalkTest {

    private static final FleetKey NEW = key(2);
    private static final FleetKey OLD = key(1);
    private static final PeerMessage NEWS = new PeerMessage.Owned(new ShardId("node-1.0"), 3);

    private final Random random = new Random(7);
    private final Entropy entropy = random::nextBytes;
    private final PeerTalk dialler = new PeerTalk(group("local", NEW), true, entropy);
    private final PeerTalk listener = new PeerTalk(group("local", NEW, OLD), false, entropy);

    @Test
    void twoOfOneFleetUnderstandEachOther() {
        greet(dialler, listener);

        assertThat(hear(listener, dialler.frame(NEWS))).containsExactly(NEWS);
        assertThat(hear(dialler, listener.frame(NEWS))).containsExactly(NEWS);
    }

    @Test
    void whatComesInPiecesIsPutTogether() {
        greet(dialler, listener);
        byte[] both = join(dialler.frame(NEWS), dialler.frame(new PeerMessage.Heartbeat()));

        for (int i = 0; i < both.length - 1; i++) {
            List<PeerMessage> heard = hear(listener, new byte[] {both[i]});
            assertThat(heard.contains(new PeerMessage.Heartbeat())).isFalse();
        }

        assertThat(hear(listener, new byte[] {both[both.length - 1]})).containsExactly(new PeerMessage.Heartbeat());
    }

    @Test
    void theOlderKeyOfTheFleetIsGoodToo() {
        PeerTalk behind = new PeerTalk(group("local", OLD), true, entropy);

        greet(behind, listener);

        assertThat(hear(listener, behind.frame(NEWS))).containsExactly(NEWS);
    }

    @Test
    void aKeyThatTheFleetDoesNotHaveEndsTheTalk() {
        PeerTalk stranger = new PeerTalk(group("local", key(3)), true, entropy);

        hear(listener, stranger.greeting());

        assertThat(listener.hasFailed()).isTrue();
    }

    @Test
    void whoOnlyKnowsTheNumberOfTheKeyProvesNothing() {
        byte[] other = new byte[FleetKey.SECRET_BYTES];
        PeerTalk forger = new PeerTalk(group("local", new FleetKey(NEW.kid(), other)), true, entropy);
        greet(forger, listener);

        assertThat(hear(listener, forger.frame(NEWS))).isEmpty();
        assertThat(listener.hasFailed()).isTrue();
    }

    @Test
    void nodesOfOtherRegionsAreNoPeers() {
        PeerTalk elsewhere = new PeerTalk(group("east", NEW), true, entropy);
        greet(elsewhere, listener);

        assertThat(hear(listener, elsewhere.frame(NEWS))).isEmpty();
        assertThat(listener.hasFailed()).isTrue();
    }

    @Test
    void oneChangedBitEndsTheTalk() {
        byte[] frame = {};
        for (int bit = 0; bit == 0 || bit < 8 * frame.length; bit++) {
            PeerTalk from = new PeerTalk(group("local", NEW), true, entropy);
            PeerTalk to = new PeerTalk(group("local", NEW), false, entropy);
            greet(from, to);
            frame = from.frame(NEWS);
            frame[bit / 8] ^= (byte) (1 << bit % 8);

            // a length that grew is only waited for: what comes next fails instead
            List<PeerMessage> heard = hear(to, join(frame, new byte[PeerMessage.MAX_BYTES]));

            assertThat(heard).as("bit %d", bit).isEmpty();
            assertThat(to.hasFailed()).as("bit %d", bit).isTrue();
        }
    }

    @Test
    void whatWasSaidCanNotBeSaidAgain() {
        greet(dialler, listener);
        byte[] frame = dialler.frame(NEWS);
        hear(listener, frame);

        assertThat(hear(listener, frame)).isEmpty();
        assertThat(listener.hasFailed()).isTrue();
    }

    @Test
    void whatOneSideSaysIsNoProofOfTheOther() {
        greet(dialler, listener);
        byte[] own = dialler.frame(NEWS);

        assertThat(hear(dialler, own)).isEmpty();
        assertThat(dialler.hasFailed()).isTrue();
    }

    @Test
    void aMirrorIsNoPeer() {
        hear(dialler, dialler.greeting());

        assertThat(dialler.hasFailed()).isTrue();
    }

    @Test
    void aRecordingIsWorthNothingInAnotherConnection() {
        greet(dialler, listener);
        byte[] recorded = dialler.frame(NEWS);
        PeerTalk later = new PeerTalk(group("local", NEW), false, entropy);
        hear(later, dialler.greeting());

        assertThat(hear(later, recorded)).isEmpty();
        assertThat(later.hasFailed()).isTrue();
    }

    @Test
    void frameLengthsThatNoMessageHasEndTheTalk() {
        for (int length : new int[] {0, PeerMessage.MAX_BYTES + 1, 0xffff}) {
            PeerTalk to = new PeerTalk(group("local", NEW), false, entropy);
            hear(to, dialler.greeting());

            hear(to, new byte[] {(byte) length, (byte) (length >> 8)});

            assertThat(to.hasFailed()).as("length %d", length).isTrue();
        }
    }

    @Test
    void whateverAStrangerSaysItIsRefusedAndNothingIsThrown() {
        for (int run = 0; run < 2_000; run++) {
            PeerTalk to = new PeerTalk(group("local", NEW), false, entropy);
            for (int piece = 0; piece < 4 && !to.hasFailed(); piece++) {
                byte[] noise = new byte[random.nextInt(300)];
                random.nextBytes(noise);
                assertThat(hear(to, noise)).isEmpty();
            }
        }
    }

    @Test
    void nothingIsSaidBeforeTheGreetings() {
        assertThatThrownBy(() -> dialler.frame(NEWS)).isInstanceOf(IllegalStateException.class);
    }

    private static void greet(PeerTalk dialler, PeerTalk listener) {
        assertThat(hear(listener, dialler.greeting())).isEmpty();
        assertThat(hear(dialler, listener.greeting())).isEmpty();
        assertThat(dialler.isAgreed() && listener.isAgreed()).isTrue();
    }

    private static List<PeerMessage> hear(PeerTalk talk, byte[] bytes) {
        talk.incoming().put(bytes);
        return talk.messages();
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static PeerGroup group(String regions, FleetKey... keys) {
        return new PeerGroup("node", 1, regions, () -> List.of(keys), () -> keys[0]);
    }

    private static FleetKey key(int kid) {
        byte[] secret = new byte[FleetKey.SECRET_BYTES];
        Arrays.fill(secret, (byte) (40 + kid));
        return new FleetKey(kid, secret);
    }
}
