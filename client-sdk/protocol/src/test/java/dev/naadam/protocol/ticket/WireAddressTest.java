package dev.naadam.protocol.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.protocol.ByteReader;
import dev.naadam.protocol.ByteWriter;
import dev.naadam.protocol.Samples;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireAddressTest {

    private static final String MAPPED = "00000000000000000000ffffc0000207";

    @Test
    void writesFamilyAddressAndPort() {
        assertThat(hex(Samples.PRIMARY)).isEqualTo("04" + "c0000207" + "00".repeat(12) + "409c");
        assertThat(hex(Samples.STANDBY)).isEqualTo("06" + "20010db8000000000000000000000009" + "419c");
    }

    @Test
    void readsBackAList() {
        List<WireAddress> addresses = List.of(Samples.PRIMARY, Samples.STANDBY);
        ByteWriter out = new ByteWriter(64).u8(2);
        addresses.forEach(address -> address.write(out));

        ByteReader in = new ByteReader(out.toBytes(), 0, out.length());

        assertThat(WireAddress.readList(in, 1, 8)).isEqualTo(addresses);
        assertThat(in.hasFailed()).isFalse();
    }

    @Test
    void isTheSameAsTheJdksAddress() {
        InetSocketAddress socketAddress = Samples.STANDBY.toSocketAddress();

        assertThat(WireAddress.of(socketAddress)).isEqualTo(Samples.STANDBY).hasSameHashCodeAs(Samples.STANDBY);
        assertThat(Samples.PRIMARY).hasToString("192.0.2.7:40000");
    }

    @Test
    void differsByAddressAndByPort() {
        assertThat(Samples.PRIMARY).isNotEqualTo(new WireAddress(Samples.PRIMARY.ip(), 40_001));
        assertThat(Samples.PRIMARY).isNotEqualTo(new WireAddress(new byte[] {1, 2, 3, 4}, 40_000));
    }

    @Test
    void unwrapsAnIpv4AddressThatIsMappedIntoIpv6() {
        WireAddress mapped = new WireAddress(HexFormat.of().parseHex(MAPPED), 40_000);

        assertThat(mapped).isEqualTo(Samples.PRIMARY);
    }

    @Test
    void acceptsTheSourcePortOfAForgedDatagram() {
        WireAddress address = WireAddress.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

        assertThat(address.toBytes()).hasSize(19);
    }

    @Test
    void readsNoOtherFamilyNoPaddingNoPortZeroAndNoMappedAddress() {
        assertThat(failsOn("04" + "c0000207" + "00".repeat(12) + "409c")).isFalse();
        assertThat(failsOn("05" + "c0000207" + "00".repeat(12) + "409c")).isTrue();
        assertThat(failsOn("04" + "c0000207" + "00".repeat(11) + "01409c")).isTrue();
        assertThat(failsOn("04" + "c0000207" + "00".repeat(12) + "0000")).isTrue();
        assertThat(failsOn("06" + MAPPED + "409c")).isTrue();
    }

    @Test
    void refusesImpossibleAddresses() {
        assertThatThrownBy(() -> new WireAddress(new byte[5], 1)).hasMessage("ip: 5 bytes (expected: 4 or 16)");
        assertThatThrownBy(() -> new WireAddress(new byte[4], 65_536)).hasMessage("port: 65536 (expected: 0 to 65535)");
        assertThatThrownBy(() -> new WireAddress(new byte[4], -1)).hasMessage("port: -1 (expected: 0 to 65535)");
    }

    private static boolean failsOn(String addressHex) {
        byte[] list = HexFormat.of().parseHex("01" + addressHex);
        ByteReader in = new ByteReader(list, 0, list.length);
        WireAddress.readList(in, 1, 8);
        return in.hasFailed();
    }

    private static String hex(WireAddress address) {
        return HexFormat.of().formatHex(address.toBytes());
    }
}
