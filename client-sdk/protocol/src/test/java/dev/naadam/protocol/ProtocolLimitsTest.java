package dev.naadam.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtocolLimitsTest {

    private static final int INPUT_FIXED_BYTES = 11;
    private static final int STATE_FIXED_BYTES = 23;

    @Test
    void fitsTheMostInputsOfTheLargestSizeIntoOneDatagram() {
        int inputs = ProtocolLimits.MAX_INPUTS_PER_PACKET * ProtocolLimits.MAX_INPUT_BYTES;

        assertThat(INPUT_FIXED_BYTES + inputs).isLessThanOrEqualTo(ProtocolLimits.MAX_CONTENT_BYTES);
    }

    @Test
    void fitsTheLargestViewAndOneEventIntoOneDatagram() {
        int content = STATE_FIXED_BYTES + 1 + ProtocolLimits.MAX_EVENT_BYTES + ProtocolLimits.MAX_VIEW_BYTES;

        assertThat(content).isLessThanOrEqualTo(ProtocolLimits.MAX_CONTENT_BYTES);
    }

    @Test
    void namesEveryInputThatCanBeHeldInTheHeldBits() {
        assertThat(ProtocolLimits.MAX_INPUTS_AHEAD).isEqualTo(Byte.SIZE);
    }

    @Test
    void readsBackEveryReasonAndNoOtherCode() {
        for (DisconnectReason reason : DisconnectReason.values()) {
            assertThat(DisconnectReason.of(reason.code())).isEqualTo(reason);
        }
        for (RefuseReason reason : RefuseReason.values()) {
            assertThat(RefuseReason.of(reason.code())).isEqualTo(reason);
        }
        assertThat(DisconnectReason.of(0)).isNull();
        assertThat(DisconnectReason.of(9)).isNull();
        assertThat(RefuseReason.of(0)).isNull();
        assertThat(RefuseReason.of(5)).isNull();
    }
}
