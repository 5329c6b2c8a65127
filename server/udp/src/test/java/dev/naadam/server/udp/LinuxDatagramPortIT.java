package dev.naadam.server.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the native port tells beyond what every port does. */
@EnabledIf("isThere")
class LinuxDatagramPortIT {

    private static final InetSocketAddress ANY_LOOPBACK_PORT =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int MAX_BYTES = 100;
    private static final long TURN_NANOS = 50_000_000;

    static boolean isThere() throws IOException {
        return UdpTransport.AUTO.chosen() == UdpTransport.NATIVE;
    }

    @Test
    void countsDatagramsThatAreTooLong() throws IOException {
        try (DatagramPort port = LinuxDatagramPort.open(ANY_LOOPBACK_PORT, MAX_BYTES);
                DatagramSocket client = new DatagramSocket(ANY_LOOPBACK_PORT)) {
            for (int bytes : new int[] {MAX_BYTES, MAX_BYTES + 1, 4 * MAX_BYTES}) {
                client.send(new DatagramPacket(new byte[bytes], bytes, InetAddress.getLoopbackAddress(), port.port()));
            }

            List<Integer> lengths = new ArrayList<>();
            while (lengths.size() < 3) {
                port.await(TURN_NANOS, (address, bytes, length) -> lengths.add(length));
            }

            assertThat(port.faults(SocketFault.TRUNCATED)).isEqualTo(2);
        }
    }

    @Test
    void countsAndDropsADatagramThatCanNotBeSent() throws IOException {
        try (DatagramPort port = LinuxDatagramPort.open(ANY_LOOPBACK_PORT, MAX_BYTES)) {
            // bound to the loopback: the kernel refuses to send from it to anywhere else
            port.send(Addresses.pack(new InetSocketAddress("192.0.2.1", 9)), new byte[] {2}, 1);
            port.flush();

            assertThat(port.faults(SocketFault.OTHER)).isEqualTo(1);
            assertThat(port.sendDrops()).isEqualTo(1);
        }
    }

    @Test
    void saysWhyAnAddressCanNotBeBoundAndLeavesNoSocket() {
        InetSocketAddress foreign = new InetSocketAddress("192.0.2.1", 0);
        int before = openFiles();

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> LinuxDatagramPort.open(foreign, MAX_BYTES).close())
                    .isInstanceOf(IOException.class)
                    .hasMessage("UDP port /192.0.2.1:0 can't be bound: Cannot assign requested address");
        }

        assertThat(openFiles()).isLessThan(before + 50);
    }

    private static int openFiles() {
        return Objects.requireNonNull(new File("/proc/self/fd").list()).length;
    }
}
