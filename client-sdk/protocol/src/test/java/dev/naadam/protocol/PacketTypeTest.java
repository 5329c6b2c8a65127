package dev.naadam.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacketTypeTest {

    @Test
    void putsTypePhaseAndVersionIntoOneByte() {
        assertThat(PacketType.firstByte(PacketType.STATE, 6)).isEqualTo((byte) 0b01_10_1000);
    }

    @Test
    void takesEveryByteApartWithoutLoss() {
        for (int value = 0; value < 256; value++) {
            byte first = (byte) value;

            int again = PacketType.type(first) | PacketType.phase(first) << 4 | PacketType.version(first) << 6;

            assertThat(again).isEqualTo(value);
        }
    }

    @Test
    void givesEveryTypeToOneDirectionAtMost() {
        for (int type = 0; type < 16; type++) {
            assertThat(PacketType.isFromClient(type) && PacketType.isFromServer(type))
                    .isFalse();
        }
        assertThat(PacketType.isFromClient(PacketType.INPUT)).isTrue();
        assertThat(PacketType.isFromClient(PacketType.PATH_RESPONSE)).isTrue();
        assertThat(PacketType.isFromServer(PacketType.STATE)).isTrue();
        assertThat(PacketType.isFromServer(PacketType.MOVED)).isTrue();
        assertThat(PacketType.isFromClient(6) || PacketType.isFromServer(15)).isFalse();
    }
}
