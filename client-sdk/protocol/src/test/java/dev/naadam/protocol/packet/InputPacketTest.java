package dev.naadam.protocol.packet;

import static dev.naadam.protocol.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InputPacketTest {

    private static final int INPUT_BYTES = 6;

    private final InputPacket input = new InputPacket();

    @Test
    void readsBackWhatWasWritten() {
        byte[] content = content(0xffff_fff0L, 0xfffe, 77, 2);

        assertThat(input.read(content, content.length, INPUT_BYTES)).isEqualTo(PacketFate.ACCEPTED);

        assertThat(input.ackTick()).isEqualTo(0xffff_fff0L);
        assertThat(input.eventAck()).isEqualTo(0xfffe);
        assertThat(input.firstTick()).isEqualTo(77);
        assertThat(input.count()).isEqualTo(2);
        int second = input.offset(1);
        assertThat(Arrays.copyOfRange(input.content(), second, second + INPUT_BYTES))
                .isEqualTo(run(1, INPUT_BYTES));
    }

    @Test
    void carriesNoInputAndThirtyTwoOfTheLargest() {
        byte[] none = content(1, 2, 3, 0);
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        InputPacket.start(packet, 1, 2, 3);
        for (int i = 0; i < 32; i++) {
            InputPacket.putInput(packet, run(i, 32), 0, 32);
        }
        byte[] full = Arrays.copyOfRange(packet, 13, 13 + InputPacket.contentBytes(packet, 32));

        assertThat(input.read(none, none.length, INPUT_BYTES)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(input.read(full, full.length, 32)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(Arrays.copyOfRange(full, input.offset(31), full.length)).isEqualTo(run(31, 32));
    }

    @Test
    void isMalformedWhenCutOffAnywhere() {
        byte[] content = content(1, 2, 3, 4);

        for (int length = 0; length < content.length; length++) {
            assertThat(input.read(content, length, INPUT_BYTES)).isEqualTo(PacketFate.MALFORMED);
        }
    }

    @Test
    void hasTrailingBytesAtEveryLargerLength() {
        byte[] content = content(1, 2, 3, 4);
        byte[] larger = Arrays.copyOf(content, ProtocolLimits.MAX_CONTENT_BYTES);

        for (int length = content.length + 1; length <= larger.length; length++) {
            assertThat(input.read(larger, length, INPUT_BYTES)).isEqualTo(PacketFate.TRAILING_BYTES);
        }
    }

    @Test
    void isMalformedWithMoreThanThirtyTwoInputs() {
        byte[] content = new byte[ProtocolLimits.MAX_CONTENT_BYTES];
        content[6] = 1;
        content[10] = 33;

        assertThat(input.read(content, 11 + 33, 1)).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void isMalformedBeforeTheFirstTickAndBehindTheLast() {
        byte[] atZero = content(1, 2, 0, 1);
        byte[] atTheEnd = content(1, 2, 0xffff_ffffL, 1);
        byte[] behindTheEnd = content(1, 2, 0xffff_ffffL, 2);

        assertThat(input.read(atZero, atZero.length, INPUT_BYTES)).isEqualTo(PacketFate.MALFORMED);
        assertThat(input.read(atTheEnd, atTheEnd.length, INPUT_BYTES)).isEqualTo(PacketFate.ACCEPTED);
        assertThat(input.read(behindTheEnd, behindTheEnd.length, INPUT_BYTES)).isEqualTo(PacketFate.MALFORMED);
    }

    @Test
    void startsAnewInAReusedPacket() {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        InputPacket.start(packet, 1, 2, 3);
        InputPacket.putInput(packet, run(0, 6), 0, INPUT_BYTES);

        InputPacket.start(packet, 1, 2, 4);

        assertThat(InputPacket.contentBytes(packet, INPUT_BYTES)).isEqualTo(11);
        assertThat(Bytes.u32(packet, 13 + 6)).isEqualTo(4);
    }

    private static byte[] content(long ackTick, int eventAck, long firstTick, int count) {
        byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
        InputPacket.start(packet, ackTick, eventAck, firstTick);
        for (int i = 0; i < count; i++) {
            InputPacket.putInput(packet, run(0, 64), i, INPUT_BYTES);
        }
        return Arrays.copyOfRange(packet, 13, 13 + InputPacket.contentBytes(packet, INPUT_BYTES));
    }
}
