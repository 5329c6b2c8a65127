package dev.naadam.server.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SocketDropsTest {

    private static final List<String> TABLE = List.of(
            "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops",
            "  128: 0100007F:1F90 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 17 2 0000 5",
            "  129: 00000000:1F91 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 18 2 0000 7",
            "  130: 00000000:1F92 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 19 2 0000 11");

    @Test
    void addsUpTheSocketsOfItsPortsAlone() {
        assertThat(SocketDrops.in(TABLE, Set.of(0x1F90, 0x1F92))).isEqualTo(16);
    }

    @Test
    void knowsNothingOfOtherPorts() {
        assertThat(SocketDrops.in(TABLE, Set.of(53))).isZero();
    }

    @Test
    void readsAnEmptyTable() {
        assertThat(SocketDrops.in(List.of("", "  sl"), Set.of(53))).isZero();
    }
}
