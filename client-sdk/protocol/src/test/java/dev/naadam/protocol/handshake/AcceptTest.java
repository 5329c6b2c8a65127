package dev.naadam.protocol.handshake;

import static dev.naadam.protocol.Samples.CID;
import static dev.naadam.protocol.Samples.COOKIE;
import static dev.naadam.protocol.Samples.SERVER_PAIR;
import static dev.naadam.protocol.Samples.SESSION_SECRET;
import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.run;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.naadam.protocol.Samples;
import dev.naadam.protocol.crypto.JdkPacketCiphers;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptTest {

    private static final Accept ACCEPT = new Accept(5, 60, 1, 1_234, 40_002, List.of(Samples.STANDBY));
    private static final int BODY_OFFSET = 41;

    private final SessionKeys keys = Samples.keys();
    private final byte[] packet = ACCEPT.toBytes(keys, SERVER_PAIR.publicKey(), CID);

    @Test
    void readsBackWhatWasWritten() {
        Accept.Clear clear = requireNonNull(Accept.Clear.read(packet, 218));

        assertThat(clear.serverPublicKey()).isEqualTo(SERVER_PAIR.publicKey());
        assertThat(clear.cid()).isEqualTo(CID);
        assertThat(Accept.read(packet, keys)).isEqualTo(ACCEPT);
    }

    @Test
    void isNoneAtAnyOtherLength() {
        byte[] larger = Arrays.copyOf(packet, 1_300);

        for (int length = 0; length <= 1_300; length++) {
            assertThat(Accept.Clear.read(larger, length) != null).isEqualTo(length == 218);
        }
    }

    @Test
    void isNoneWithoutAConnectionId() {
        assertThat(Accept.Clear.read(ACCEPT.toBytes(keys, SERVER_PAIR.publicKey(), 0), 218))
                .isNull();
    }

    @Test
    void isNoneAfterAnySingleBitWasFlipped() {
        assertThat(readAsClient(packet)).isEqualTo(ACCEPT);

        for (int bit = 0; bit < 8 * 218; bit++) {
            assertThat(readAsClient(flip(packet, bit))).as("bit " + bit).isNull();
        }
    }

    @Test
    void isNoneForAClientWithAnotherSecret() {
        byte[] shared = requireNonNull(Samples.CLIENT_PAIR.agree(SERVER_PAIR.publicKey()));
        SessionKeys other =
                SessionKeys.derive(Samples.connect(COOKIE), SERVER_PAIR.publicKey(), CID, run(0, 32), shared);

        assertThat(Accept.read(packet, other)).isNull();
    }

    @Test
    void isNoneWithFieldsOutOfRange() {
        assertThat(readWith(0, 0)).as("epoch").isNull();
        assertThat(readWith(4, 19)).as("too slow").isNull();
        assertThat(readWith(4, 129)).as("too fast").isNull();
        assertThat(readWith(6, 64)).as("slot").isNull();
        assertThat(readWith(7, 1)).as("reserved").isNull();
        assertThat(readWith(14, 8)).as("eight standbys").isNull();
        assertThat(readWith(14, 2)).as("a standby that is no address").isNull();
        assertThat(readWith(14, 0)).as("a standby that is not counted").isNull();
        assertThat(readWith(160, 1)).as("padding").isNull();
        assertThat(readWith(8, 1)).as("another tick").isNotNull();
    }

    @Test
    void isNoneWithoutAGamePort() {
        Accept portless = new Accept(5, 60, 1, 1_234, 0, List.of());

        assertThat(Accept.read(portless.toBytes(keys, SERVER_PAIR.publicKey(), CID), keys))
                .isNull();
    }

    @Test
    void namesUpToSevenStandbysInTheirOrder() {
        List<WireAddress> seven = new ArrayList<>(Collections.nCopies(7, Samples.PRIMARY));
        seven.set(3, Samples.STANDBY);
        Accept crowded = new Accept(5, 60, 1, 1_234, 40_002, seven);

        assertThat(Accept.read(crowded.toBytes(keys, SERVER_PAIR.publicKey(), CID), keys))
                .isEqualTo(crowded);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Accept(5, 60, 1, 1_234, 40_002, Collections.nCopies(8, Samples.PRIMARY)))
                .withMessage("standbys: 8 (expected: 0 to 7)");
    }

    /** What a client does: the keys come out of the clear part, so an edited clear part opens nothing. */
    private static @Nullable Accept readAsClient(byte[] packet) {
        Accept.Clear clear = Accept.Clear.read(packet, packet.length);
        if (clear == null) {
            return null;
        }
        byte[] shared = Samples.CLIENT_PAIR.agree(clear.serverPublicKey());
        if (shared == null) {
            return null;
        }
        SessionKeys keys = SessionKeys.derive(
                Samples.connect(COOKIE), clear.serverPublicKey(), clear.cid(), SESSION_SECRET, shared);
        return Accept.read(packet, keys);
    }

    private @Nullable Accept readWith(int offset, int value) {
        byte[] body = body();
        body[offset] = (byte) value;
        return Accept.read(resealed(body), keys);
    }

    private byte[] body() {
        byte[] body = new byte[161];
        new JdkPacketCiphers().opener(keys.accept()).open(0, packet, BODY_OFFSET, 218, body);
        return body;
    }

    private byte[] resealed(byte[] body) {
        byte[] copy = packet.clone();
        System.arraycopy(body, 0, copy, BODY_OFFSET, body.length);
        new JdkPacketCiphers().sealer(keys.accept()).seal(0, copy, BODY_OFFSET, body.length);
        return copy;
    }
}
