package dev.naadam.protocol.beacon;

import static dev.naadam.protocol.Samples.CLIENT_RANDOM;
import static dev.naadam.protocol.Samples.PRIMARY;
import static dev.naadam.protocol.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.handshake.CookieKeys;
import dev.naadam.protocol.ticket.WireAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProbeCookiesTest {

    private final ProbeCookies cookies = new ProbeCookies(new Random(3)::nextBytes, 0);
    private final byte[] cookie = cookies.bake(CLIENT_RANDOM, PRIMARY, 0);

    @Test
    void areGoodForTheRandomAndAddressTheyWereBakedForAlone() {
        assertThat(isGood(CLIENT_RANDOM, PRIMARY, 0)).isTrue();
        assertThat(isGood(run(1, 16), PRIMARY, 0)).isFalse();
        assertThat(isGood(CLIENT_RANDOM, new WireAddress(PRIMARY.ip(), 40_001), 0))
                .isFalse();
        assertThat(isGood(CLIENT_RANDOM, new WireAddress(new byte[] {1, 2, 3, 4}, 40_000), 0))
                .isFalse();
    }

    @Test
    void outliveTheirKeyByOneLife() {
        assertThat(isGood(CLIENT_RANDOM, PRIMARY, 2 * CookieKeys.KEY_LIFE_NANOS - 1))
                .isTrue();
        assertThat(isGood(CLIENT_RANDOM, PRIMARY, 2 * CookieKeys.KEY_LIFE_NANOS))
                .isFalse();
    }

    private boolean isGood(byte[] random, WireAddress address, long nowNanos) {
        return cookies.isValid(new ProbeStart(random, cookie, new byte[0]), address, nowNanos);
    }
}
