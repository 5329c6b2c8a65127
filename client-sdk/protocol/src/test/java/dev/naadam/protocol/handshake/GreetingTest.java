package dev.naadam.protocol.handshake;

import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.flip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.ticket.Token;
import dev.naadam.protocol.ticket.TokenHeader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GreetingTest {

    private static final int KID_BIT = 8 * (Greeting.TOKEN_OFFSET + 6);

    private final Cookies cookies = new Cookies(bytes -> Arrays.fill(bytes, (byte) 0x2a), 0);
    private final byte[] hello = Samples.hello().toBytes();
    private final byte[] connect =
            Samples.connect(cookies.bake(Samples.hello(), PRIMARY, 0)).toBytes();

    @Test
    void readsBackWhatWasWritten() {
        assertThat(Greeting.check(hello, 1_200)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(Greeting.read(hello)).usingRecursiveComparison().isEqualTo(Samples.hello());
        assertThat(Greeting.check(connect, 1_200)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(Greeting.read(connect).cookie()).isEqualTo(cookies.bake(Samples.hello(), PRIMARY, 0));
    }

    @Test
    void isTooShortOrTooLongAtEveryOtherLength() {
        byte[] larger = Arrays.copyOf(hello, 1_400);

        for (int length = 0; length < 1_200; length++) {
            assertThat(Greeting.check(larger, length)).isEqualTo(PacketFate.TOO_SHORT);
        }
        for (int length = 1_201; length <= 1_400; length++) {
            assertThat(Greeting.check(larger, length)).isEqualTo(PacketFate.TOO_LONG);
        }
    }

    @Test
    void namesWhatIsWrongWithItsFirstByte() {
        assertThat(checkWithFirstByte(0b10_00_0001)).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(checkWithFirstByte(0b00_00_0001)).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(checkWithFirstByte(0b01_01_0001)).isEqualTo(PacketFate.UNKNOWN_TYPE);
        assertThat(checkWithFirstByte(0b01_00_0000)).isEqualTo(PacketFate.UNKNOWN_TYPE);
        assertThat(checkWithFirstByte(0b01_00_0010)).isEqualTo(PacketFate.UNKNOWN_TYPE);
        assertThat(checkWithFirstByte(0b01_00_1111)).isEqualTo(PacketFate.UNKNOWN_TYPE);
    }

    @Test
    void carriesNothingWhereZerosBelong() {
        for (int offset = 657; offset < 1_200; offset++) {
            assertThat(Greeting.check(flip(hello, 8 * offset), 1_200)).isEqualTo(PacketFate.TRAILING_BYTES);
        }
        for (int offset = 673; offset < 1_200; offset++) {
            assertThat(Greeting.check(flip(connect, 8 * offset), 1_200)).isEqualTo(PacketFate.TRAILING_BYTES);
        }
    }

    @Test
    void isRejectedAsConnectAfterAnySingleBitWasFlipped() {
        assertThat(judge(connect)).isEqualTo(PacketFate.ACCEPTED);

        for (int bit = 0; bit < 8 * 1_200; bit++) {
            assertThat(judge(flip(connect, bit))).as("bit " + bit).isNotEqualTo(PacketFate.ACCEPTED);
        }
    }

    @Test
    void isRejectedAsHelloAfterAFlippedBitOrAsksForACookieThatOnlyTheFlippedClientCanUse() {
        for (int bit = 0; bit < 8 * 1_200; bit++) {
            byte[] flipped = flip(hello, bit);
            if (judge(flipped) == PacketFate.ACCEPTED) {
                byte[] cookie = cookies.bake(Greeting.read(flipped), PRIMARY, 0);

                PacketFate connectFate = judge(Samples.connect(cookie).toBytes());

                boolean isBoundToCookie = bit < 8 * Greeting.TOKEN_OFFSET || isJti(bit);
                assertThat(connectFate)
                        .as("bit " + bit)
                        .isEqualTo(isBoundToCookie ? PacketFate.BAD_COOKIE : PacketFate.ACCEPTED);
            }
        }
    }

    @Test
    void namesTheTokensFaultBeforeTheCookies() {
        assertThat(judge(flip(connect, 8 * Greeting.TOKEN_OFFSET))).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(judge(flip(connect, KID_BIT))).isEqualTo(PacketFate.BAD_TOKEN);
        assertThat(judge(flip(connect, 8 * 657))).isEqualTo(PacketFate.BAD_COOKIE);
    }

    /** The server's checks in the order of section 3; a HELLO ends before the cookie. */
    private PacketFate judge(byte[] packet) {
        PacketFate fate = Greeting.check(packet, packet.length);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        fate = TokenHeader.check(packet, Greeting.TOKEN_OFFSET, NOW_MILLIS);
        if (fate != PacketFate.ACCEPTED) {
            return fate;
        }
        Greeting greeting = Greeting.read(packet);
        TokenHeader header = TokenHeader.read(greeting.token(), 0);
        if (header.kid() != Samples.FLEET_KEY.kid()) {
            return PacketFate.BAD_TOKEN;
        }
        if (greeting.type() == 1) {
            return PacketFate.ACCEPTED;
        }
        if (!cookies.isValid(greeting, PRIMARY, 0)) {
            return PacketFate.BAD_COOKIE;
        }
        boolean opens = Token.open(Samples.FLEET_KEY, header, greeting.token(), 0) != null;
        return opens ? PacketFate.ACCEPTED : PacketFate.BAD_TOKEN;
    }

    private static boolean isJti(int bit) {
        int offset = bit / 8 - Greeting.TOKEN_OFFSET;
        return offset >= 40 && offset < 56;
    }

    private PacketFate checkWithFirstByte(int value) {
        byte[] packet = hello.clone();
        packet[0] = (byte) value;
        return Greeting.check(packet, packet.length);
    }
}
