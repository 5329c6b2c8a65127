package dev.naadam.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.packet.StatePacket;
import org.junit.jupiter.api.Test;

class ProtocolLimitsTest {

    private static final int INPUT_FIXED_BYTES = 11;

    @Test
    void fitsTheMostInputsOfTheLargestSizeIntoOneDatagram() {
        int inputs = ProtocolLimits.MAX_INPUTS_PER_PACKET * ProtocolLimits.MAX_INPUT_BYTES;

        assertThat(INPUT_FIXED_BYTES + inputs).isLessThanOrEqualTo(ProtocolLimits.MAX_CONTENT_BYTES);
    }

    @Test
    void fitsTheLargestViewItsCheckAndOneEventCellIntoOneDatagram() {
        int cell = 1 + ProtocolLimits.MAX_EVENT_CELL_BYTES;
        int content = StatePacket.MAX_OVERHEAD_BYTES + cell + ProtocolLimits.MAX_VIEW_BYTES;

        assertThat(content).isLessThanOrEqualTo(ProtocolLimits.MAX_CONTENT_BYTES);
    }

    @Test
    void holdsFourOfTheLongestEvents() {
        int cells = Math.ceilDiv(ProtocolLimits.MAX_EVENT_BYTES, ProtocolLimits.MAX_EVENT_CELL_BYTES);

        assertThat(4 * cells).isEqualTo(ProtocolLimits.MAX_EVENT_CELLS_UNACKED);
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
