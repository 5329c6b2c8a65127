package dev.naadam.protocol.ticket;

import static dev.naadam.protocol.Samples.FLEET_KEY;
import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.run;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.Samples;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenTest {

    private final byte[] token = Samples.token();

    @Test
    void opensToWhatWasSealed() {
        TokenBody body = requireNonNull(open(token));

        assertThat(body).usingRecursiveComparison().isEqualTo(Samples.body());
    }

    @Test
    void readsBackItsHeader() {
        assertThat(TokenHeader.read(token, 0)).usingRecursiveComparison().isEqualTo(Samples.header());
    }

    @Test
    void opensAtAnyPlaceOfALargerArray() {
        byte[] packet = new byte[1_200];
        System.arraycopy(token, 0, packet, 49, token.length);

        assertThat(Token.open(FLEET_KEY, TokenHeader.read(packet, 49), packet, 49))
                .isNotNull();
    }

    @Test
    void isValidInEveryMillisecondFromItsFirstToItsLast() {
        assertThat(TokenHeader.check(token, 0, NOW_MILLIS - 1)).isEqualTo(PacketFate.EARLY_TOKEN);
        assertThat(TokenHeader.check(token, 0, NOW_MILLIS)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(TokenHeader.check(token, 0, NOW_MILLIS + 45_000)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(TokenHeader.check(token, 0, NOW_MILLIS + 45_001)).isEqualTo(PacketFate.EXPIRED_TOKEN);
    }

    @Test
    void mayNotLiveLongerThan45Seconds() {
        assertThat(checkTimes(NOW_MILLIS, NOW_MILLIS + 45_001)).isEqualTo(PacketFate.BAD_TOKEN);
    }

    @Test
    void mayNotExpireBeforeItBegins() {
        assertThat(checkTimes(NOW_MILLIS, NOW_MILLIS - 1)).isEqualTo(PacketFate.BAD_TOKEN);
    }

    @Test
    void mayNotUseTimesThatOverflow() {
        assertThat(checkTimes(-1, Long.MAX_VALUE)).isEqualTo(PacketFate.BAD_TOKEN);
        assertThat(checkTimes(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(PacketFate.BAD_TOKEN);
        assertThat(checkTimes(0, Long.MAX_VALUE)).isEqualTo(PacketFate.BAD_TOKEN);
    }

    @Test
    void opensForNoOtherMatch() {
        TokenHeader header = Samples.header();
        TokenHeader other = new TokenHeader(
                header.kid(), header.notBeforeMillis(), header.expiresMillis(), new UUID(1, 2), header.jti());
        byte[] moved = token.clone();
        System.arraycopy(other.toBytes(), 0, moved, 0, TokenHeader.BYTES);

        assertThat(open(moved)).isNull();
    }

    @Test
    void opensUnderNoOtherKeyEvenWithTheSameKid() {
        FleetKey other = new FleetKey(FLEET_KEY.kid(), run(1, 32));

        assertThat(Token.open(other, TokenHeader.read(token, 0), token, 0)).isNull();
    }

    @Test
    void isSealedOnlyUnderTheKeyThatItsHeaderNames() {
        FleetKey other = new FleetKey(8, FLEET_KEY.secret());

        assertThatThrownBy(() -> Token.seal(other, Samples.header(), Samples.body()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kid: 513 (expected: 8)");
    }

    @Test
    void isRejectedAfterAnySingleBitWasFlipped() {
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] edited = flip(token, bit);

            boolean isRejected =
                    TokenHeader.check(edited, 0, NOW_MILLIS) != PacketFate.ACCEPTED || open(edited) == null;

            assertThat(isRejected).as("bit " + bit).isTrue();
        }
    }

    @Test
    void namesWhatIsWrongWithItsHeader() {
        assertThat(checkAfterFlipOf(0)).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(checkAfterFlipOf(4)).isEqualTo(PacketFate.WRONG_VERSION);
        assertThat(checkAfterFlipOf(5)).isEqualTo(PacketFate.BAD_TOKEN);
        assertThat(checkAfterFlipOf(56)).isEqualTo(PacketFate.BAD_TOKEN);
        assertThat(checkAfterFlipOf(79)).isEqualTo(PacketFate.BAD_TOKEN);
    }

    @Test
    void refusesReservedBytesOfABodyThatAreNotZero() {
        for (int offset : new int[] {18, 19, 56, 71, 119, 232, 233, 296, 297, 511}) {
            byte[] body = Samples.body().toBytes();
            body[offset] = 1;

            assertThat(open(Samples.tokenWith(body))).as("offset " + offset).isNull();
        }
    }

    @Test
    void refusesImpossibleValuesOfABody() {
        assertThat(openWith(16, 64)).as("slot").isNull();
        assertThat(openWith(17, 8)).as("team").isNull();
        assertThat(openWith(20, 0)).as("generation").isNull();
        assertThat(openWith(80, 0)).as("no address").isNull();
        assertThat(openWith(80, 9)).as("nine addresses").isNull();
        assertThat(openWith(80, 1)).as("an address that is not counted").isNull();
        assertThat(openWith(81, 5)).as("family").isNull();
        assertThat(openWith(86, 1)).as("IPv4 of more than four bytes").isNull();
    }

    @Test
    void opensABodyThatIsUnchanged() {
        assertThat(open(Samples.tokenWith(Samples.body().toBytes()))).isNotNull();
    }

    private static @Nullable TokenBody open(byte[] token) {
        return Token.open(FLEET_KEY, TokenHeader.read(token, 0), token, 0);
    }

    private static @Nullable TokenBody openWith(int offset, int value) {
        byte[] body = Samples.body().toBytes();
        body[offset] = (byte) value;
        return open(Samples.tokenWith(body));
    }

    private PacketFate checkAfterFlipOf(int offset) {
        return TokenHeader.check(flip(token, 8 * offset), 0, NOW_MILLIS);
    }

    private static PacketFate checkTimes(long notBeforeMillis, long expiresMillis) {
        TokenHeader header = new TokenHeader(1, notBeforeMillis, expiresMillis, Samples.MATCH_ID, Samples.JTI);
        return TokenHeader.check(header.toBytes(), 0, NOW_MILLIS);
    }
}
