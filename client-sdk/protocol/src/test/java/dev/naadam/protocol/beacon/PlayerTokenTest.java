package dev.naadam.protocol.beacon;

import static dev.naadam.protocol.Samples.NOW_MILLIS;
import static dev.naadam.protocol.Samples.flip;
import static dev.naadam.protocol.Samples.run;
import static dev.naadam.protocol.beacon.BeaconSamples.KEYS;
import static dev.naadam.protocol.beacon.BeaconSamples.PLAYER;
import static dev.naadam.protocol.beacon.BeaconSamples.SECRET;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTokenTest {

    private final PlayerToken token = BeaconSamples.token();

    @Test
    void isReadAsItWasMinted() {
        PlayerToken read = requireNonNull(PlayerToken.decode(token.encode()));

        assertThat(read.isGenuine(KEYS)).isTrue();
        assertThat(read.claim().player()).isEqualTo(PLAYER);
        assertThat(read.secret()).isEqualTo(SECRET);
    }

    @Test
    void isValidForFifteenMinutesAndForClocksAMinuteBehind() {
        PlayerClaim claim = token.claim();

        assertThat(claim.isValidAt(NOW_MILLIS - 60_001)).isFalse();
        assertThat(claim.isValidAt(NOW_MILLIS - 60_000)).isTrue();
        assertThat(claim.isValidAt(NOW_MILLIS + 900_000)).isTrue();
        assertThat(claim.isValidAt(NOW_MILLIS + 900_001)).isFalse();
    }

    @Test
    void isWorthNothingWithoutItsSecret() {
        PlayerToken stolen = new PlayerToken(token.claim(), run(1, 16));

        assertThat(stolen.claim().isSigned(KEYS)).isTrue();
        assertThat(stolen.isGenuine(KEYS)).isFalse();
    }

    @Test
    void losesItsSignatureWithAnyBit() {
        byte[] bytes = token.claim().toBytes();

        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            PlayerClaim changed = PlayerClaim.read(flip(bytes, bit));
            assertThat(changed == null || !changed.isSigned(KEYS))
                    .as("bit " + bit)
                    .isTrue();
        }
    }

    @Test
    void isNotGenuineUnderAnotherKeyOfTheSameNumberOrAnotherNumber() {
        PlatformKey sameNumber = new PlatformKey(BeaconSamples.PLATFORM.kid(), run(1, 32));
        PlatformKey otherNumber = new PlatformKey(7, BeaconSamples.PLATFORM_SECRET);

        assertThat(token.isGenuine(new PlatformKeys(sameNumber, List.of(sameNumber))))
                .isFalse();
        assertThat(token.isGenuine(new PlatformKeys(otherNumber, List.of(otherNumber))))
                .isFalse();
    }

    @Test
    void isGenuineWhileItsKeyIsOneOfTwo() {
        PlatformKey next = new PlatformKey(0x0303, run(1, 32));

        assertThat(token.isGenuine(new PlatformKeys(next, List.of(next, BeaconSamples.PLATFORM))))
                .isTrue();
    }

    @Test
    void isNoOtherText() {
        String text = token.encode();

        assertThat(PlayerToken.decode("")).isNull();
        assertThat(PlayerToken.decode(text + "AAAA")).isNull();
        assertThat(PlayerToken.decode(text.substring(4))).isNull();
        assertThat(PlayerToken.decode(text.substring(0, text.length() - 1) + "="))
                .isNull();
        assertThat(PlayerToken.decode(text + "=".repeat(1_000))).isNull();
        assertThat(PlayerToken.decode(" " + text)).isNull();
    }

    @Test
    void hidesTheName() {
        byte[] bytes = Base64.getUrlDecoder().decode(token.encode());

        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("Тэмүжин");
        assertThat(token).hasToString("PlayerToken[steppe-cup/" + PLAYER.hexId() + "]");
    }

    @Test
    void namesNobodyWithoutAnOrganizer() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredPlayer.named("", "p"));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredPlayer.named("a b", "p"));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredPlayer.named("a".repeat(65), "p"));
    }

    @Test
    void tellsPlayersOfTwoOrganizersApart() {
        assertThat(MeasuredPlayer.named("a", "p"))
                .isEqualTo(MeasuredPlayer.named("a", "p"))
                .isNotEqualTo(MeasuredPlayer.named("b", "p"))
                .isNotEqualTo(MeasuredPlayer.named("a", "q"))
                .hasSameHashCodeAs(MeasuredPlayer.named("a", "p"));
    }
}
