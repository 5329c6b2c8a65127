package dev.naadam.server.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every range that requests do not go to, by its first and last address and the neighbours of those. */
final class AddressesTest {

    private final Addresses addresses = new Addresses(false);

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, unspecified",
        "0.255.255.255, unspecified",
        "10.0.0.0, private",
        "10.255.255.255, private",
        "100.64.0.0, carriers",
        "100.127.255.255, carriers",
        "127.0.0.1, loopback",
        "127.255.255.255, loopback",
        "169.254.0.0, link-local",
        "169.254.169.254, link-local",
        "169.254.255.255, link-local",
        "172.16.0.0, private",
        "172.31.255.255, private",
        "192.0.0.0, protocols",
        "192.0.0.255, protocols",
        "192.0.2.0, documentation",
        "192.0.2.255, documentation",
        "192.88.99.0, 6to4",
        "192.88.99.255, 6to4",
        "192.168.0.0, private",
        "192.168.255.255, private",
        "198.18.0.0, benchmarks",
        "198.19.255.255, benchmarks",
        "198.51.100.0, documentation",
        "198.51.100.255, documentation",
        "203.0.113.0, documentation",
        "203.0.113.255, documentation",
        "224.0.0.0, multicast",
        "239.255.255.255, multicast",
        "240.0.0.0, reserved",
        "255.255.255.255, broadcast",
        "::, not global",
        "::1, not global",
        "::7f00:1, not global",
        "64:ff9b::a9fe:a9fe, not global",
        "64:ff9b:1::1, not global",
        "100::1, not global",
        "fc00::1, not global",
        "fd00:ec2::254, not global",
        "fdff:ffff::1, not global",
        "fe80::1, not global",
        "febf::1, not global",
        "fec0::1, not global",
        "ff02::1, not global",
        "5f00::1, not global",
        "4000::1, not global",
        "1fff::1, not global",
        "2001::1, protocols",
        "2001:0:7f00:1::1, protocols",
        "2001:2::1, protocols",
        "2001:1ff:ffff::1, protocols",
        "2001:db8::1, documentation",
        "2001:db8:ffff::1, documentation",
        "2002:7f00:1::1, 6to4",
        "2002:ffff::1, 6to4",
        "3fff::1, documentation",
        "3fff:fff::1, documentation",
    })
    void refusesAddressesThatAreNotPublic(String literal, String why) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(literal);

        assertThatThrownBy(() -> addresses.choose(List.of(address), 0)).hasMessageContaining(why);
    }

    @Test
    void refusesIpv4AddressesInTheDressOfIpv6() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 8;
        // a resolver may hand it over without making an IPv4 address of it, which InetAddress.getByAddress does
        InetAddress dressed = Inet6Address.getByAddress("x", mapped, -1);

        assertThat(dressed).isInstanceOf(Inet6Address.class);
        assertThatThrownBy(() -> addresses.choose(List.of(dressed), 0)).hasMessageContaining("not global");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
                "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.0.3.0",
                        "192.167.255.255",
                "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2000::1", "2001:200::1",
                        "2001:db7::1",
                "2001:db9::1", "2003::1", "2606:4700::1111", "3ffe::1", "3fff:1000::1"
            })
    void takesTheirNeighbours(String literal) throws Exception {
        InetAddress address = InetAddress.getByName(literal);

        assertThat(addresses.choose(List.of(address), 0)).isEqualTo(address);
    }

    @Test
    void refusesANameOfWhichOneAddressIsNotPublic() throws Exception {
        List<InetAddress> mixed = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));

        assertThatThrownBy(() -> addresses.choose(mixed, 0)).isInstanceOf(TargetRefused.class);
        assertThatThrownBy(() -> addresses.choose(List.of(), 0)).hasMessageContaining("no address");
    }

    @Test
    void doesNotTellWhatANameLedTo() {
        assertThatThrownBy(() -> addresses.choose(List.of(InetAddress.getByName("10.1.2.3")), 0))
                .hasMessageNotContaining("10.1.2.3");
    }

    @Test
    void takesAnotherAddressAtTheNextAttempt() throws Exception {
        List<InetAddress> two = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("1.0.0.1"));

        assertThat(addresses.choose(two, 0)).isEqualTo(two.getFirst());
        assertThat(addresses.choose(two, 1)).isEqualTo(two.getLast());
        assertThat(addresses.choose(two, 2)).isEqualTo(two.getFirst());
    }

    @Test
    void takesThisMachineAndNoOtherByTheExplicitOption() throws Exception {
        Addresses forTests = new Addresses(true);
        InetAddress loopback = InetAddress.getLoopbackAddress();

        assertThat(forTests.choose(List.of(loopback), 0)).isEqualTo(loopback);
        assertThatThrownBy(() -> forTests.choose(List.of(InetAddress.getByName("10.0.0.1")), 0))
                .hasMessageContaining("private");
    }
}
