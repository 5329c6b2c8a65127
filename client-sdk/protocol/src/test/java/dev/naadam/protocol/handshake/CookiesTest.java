package dev.naadam.protocol.handshake;

import static dev.naadam.protocol.Samples.CLIENT_PAIR;
import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.run;
import static dev.naadam.protocol.Samples.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Entropy;
import dev.naadam.protocol.PacketType;
import dev.naadam.protocol.Samples;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private static final long SECOND_NANOS = 1_000_000_000L;

    /** Clocks that count nanoseconds start anywhere, also just before they wrap. */
    private static final long START_NANOS = Long.MAX_VALUE - 60 * SECOND_NANOS;

    private final Entropy entropy = new Random(11)::nextBytes;
    private final Cookies cookies = new Cookies(entropy, START_NANOS);

    @Test
    void areGoodForTheClientTheyWereBakedFor() {
        assertThat(isGood(bakedAfter(0), PRIMARY, 0)).isTrue();
    }

    @Test
    void areTheSameForTheSameClientWhileTheKeyLives() {
        assertThat(bakedAfter(0)).isEqualTo(bakedAfter(119)).hasSize(16);
    }

    @Test
    void areBadAtAnotherAddressAndAtAnotherPort() {
        byte[] cookie = bakedAfter(0);

        assertThat(isGood(cookie, new WireAddress(new byte[] {(byte) 192, 0, 2, 8}, 40_000), 0))
                .isFalse();
        assertThat(isGood(cookie, new WireAddress(PRIMARY.ip(), 40_001), 0)).isFalse();
    }

    @Test
    void areBadForAnotherRandomAnotherKeyAndAnotherToken() {
        byte[] cookie = bakedAfter(0);
        byte[] publicKey = CLIENT_PAIR.publicKey();
        byte[] otherToken = token();
        otherToken[40]++;

        assertThat(isGood(connect(CLIENT_RANDOM, publicKey, token(), cookie))).isTrue();
        assertThat(isGood(connect(run(1, 16), publicKey, token(), cookie))).isFalse();
        assertThat(isGood(connect(CLIENT_RANDOM, run(1, 32), token(), cookie))).isFalse();
        assertThat(isGood(connect(CLIENT_RANDOM, publicKey, otherToken, cookie)))
                .isFalse();
    }

    @Test
    void areBadWhenMissing() {
        assertThat(isGood(new byte[16], PRIMARY, 0)).isFalse();
    }

    @Test
    void areBadForAnotherServer() {
        byte[] cookie = new Cookies(entropy, START_NANOS).bake(Samples.hello(), PRIMARY, START_NANOS);

        assertThat(isGood(cookie, PRIMARY, 0)).isFalse();
    }

    @Test
    void outliveTheirKeyByOneLife() {
        byte[] cookie = bakedAfter(119);

        assertThat(bakedAfter(120)).isNotEqualTo(cookie);
        assertThat(isGood(cookie, PRIMARY, 120)).isTrue();
        assertThat(isGood(cookie, PRIMARY, 239)).isTrue();
        assertThat(isGood(cookie, PRIMARY, 240)).isFalse();
    }

    @Test
    void doNotLiveLongerOnAPortThatWasQuiet() {
        byte[] cookie = bakedAfter(0);

        assertThat(isGood(cookie, PRIMARY, 239)).isTrue();
        assertThat(isGood(cookie, PRIMARY, 241)).isFalse();
    }

    @Test
    void areAllBadAfterALongSilence() {
        byte[] cookie = bakedAfter(0);

        assertThat(isGood(cookie, PRIMARY, 100_000)).isFalse();
        assertThat(isGood(bakedAfter(100_001), PRIMARY, 100_001)).isTrue();
    }

    @Test
    void drawOneKeyForEachLifeThatPasses() {
        int[] draws = {0};
        Cookies counted = new Cookies(
                bytes -> {
                    draws[0]++;
                    Arrays.fill(bytes, (byte) draws[0]);
                },
                START_NANOS);
        assertThat(draws[0]).isEqualTo(2);

        for (int second = 0; second <= 360; second++) {
            counted.bake(Samples.hello(), PRIMARY, START_NANOS + second * SECOND_NANOS);
        }

        assertThat(draws[0]).isEqualTo(5);
    }

    private byte[] bakedAfter(long seconds) {
        return cookies.bake(Samples.hello(), PRIMARY, START_NANOS + seconds * SECOND_NANOS);
    }

    private boolean isGood(byte[] cookie, WireAddress address, long seconds) {
        return cookies.isValid(Samples.connect(cookie), address, START_NANOS + seconds * SECOND_NANOS);
    }

    private boolean isGood(Greeting connect) {
        return cookies.isValid(connect, PRIMARY, START_NANOS);
    }

    private static Greeting connect(byte[] random, byte[] publicKey, byte[] token, byte[] cookie) {
        return new Greeting(PacketType.CONNECT, random, publicKey, token, cookie);
    }
}
