package dev.naadam.server.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void packsTheAddressAboveThePort() {
        InetSocketAddress address = address(5000, 127, 0, 0, 1);

        assertThat(Addresses.pack(address)).isEqualTo(0x7f00_0001L << 16 | 5000);
    }

    @Test
    void unpacksWhatWasPacked() {
        InetSocketAddress address = address(65535, 203, 0, 113, 250);

        assertThat(Addresses.unpack(Addresses.pack(address))).isEqualTo(address);
    }

    @Test
    void refusesIpv6InsteadOfCuttingIt() {
        InetSocketAddress ipv6 = address(1, 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

        assertThatThrownBy(() -> Addresses.pack(ipv6)).hasMessageContaining("IPv4");
    }

    @Test
    void theCacheAnswersForEveryAddressThoughPlacesAreFew() {
        AddressCache cache = new AddressCache();

        for (long address = 0; address < 100_000; address++) {
            assertThat(Addresses.pack(cache.unpack(address))).isEqualTo(address);
        }
    }

    private static InetSocketAddress address(int port, int... ip) {
        byte[] bytes = new byte[ip.length];
        for (int i = 0; i < ip.length; i++) {
            bytes[i] = (byte) ip[i];
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes), port);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
