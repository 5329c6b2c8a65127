package dev.naadam.server.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatagramPortIT {

    private static final InetSocketAddress ANY_LOOPBACK_PORT =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int MAX_BYTES = 1200;
    private static final long TURN_NANOS = 50_000_000;

    enum Transport {
        NATIVE,
        EPOLL,
        NIO;

        boolean isThere() throws IOException {
            return switch (this) {
                case NATIVE -> UdpTransport.AUTO.chosen() == UdpTransport.NATIVE;
                case EPOLL -> Epoll.isAvailable();
                case NIO -> true;
            };
        }

        DatagramPort open(InetSocketAddress local) throws IOException {
            return switch (this) {
                case NATIVE -> LinuxDatagramPort.open(local, MAX_BYTES);
                case EPOLL -> NettyDatagramPort.open(local, MAX_BYTES);
                case NIO -> NettyDatagramPort.openNio(local, MAX_BYTES);
            };
        }
    }

    static List<Transport> transports() throws IOException {
        List<Transport> there = new ArrayList<>();
        for (Transport transport : Transport.values()) {
            if (transport.isThere()) {
                there.add(transport);
            }
        }
        return there;
    }

    @ParameterizedTest
    @MethodSource("transports")
    void answersEachOfManyDatagramsAtItsOwnAddress(Transport transport) throws IOException {
        try (DatagramPort port = transport.open(ANY_LOOPBACK_PORT);
                DatagramSocket first = client();
                DatagramSocket second = client()) {
            for (int i = 0; i < 100; i++) {
                send(first, port, new byte[] {1, (byte) i});
                send(second, port, new byte[] {2, (byte) i});
            }

            int[] echoed = {0};
            while (echoed[0] < 200) {
                port.await(TURN_NANOS, (address, bytes, length) -> {
                    port.send(address, bytes, length);
                    echoed[0]++;
                });
                port.flush();
            }

            for (int i = 0; i < 100; i++) {
                assertThat(receive(first)).containsExactly(1, i);
                assertThat(receive(second)).containsExactly(2, i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void reportsADatagramThatIsTooLongAsOneByteTooLong(Transport transport) throws IOException {
        try (DatagramPort port = transport.open(ANY_LOOPBACK_PORT);
                DatagramSocket client = client()) {
            send(client, port, new byte[MAX_BYTES]);
            send(client, port, new byte[MAX_BYTES + 1]);
            send(client, port, new byte[4000]);

            List<Integer> lengths = new ArrayList<>();
            while (lengths.size() < 3) {
                port.await(TURN_NANOS, (address, bytes, length) -> lengths.add(length));
            }

            assertThat(lengths).containsExactly(MAX_BYTES, MAX_BYTES + 1, MAX_BYTES + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void pollReturnsAtOnceWhenNothingWaits(Transport transport) throws IOException {
        try (DatagramPort port = transport.open(ANY_LOOPBACK_PORT)) {
            List<Integer> lengths = new ArrayList<>();

            port.poll((address, bytes, length) -> lengths.add(length));

            assertThat(lengths).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void keepsServingAfterASendToAClosedPort(Transport transport) throws IOException {
        try (DatagramPort port = transport.open(ANY_LOOPBACK_PORT);
                DatagramSocket client = client()) {
            long closedPort = Addresses.pack(new InetSocketAddress(InetAddress.getLoopbackAddress(), deadPort()));

            port.send(closedPort, new byte[] {1}, 1);
            port.flush();
            port.poll((address, bytes, length) -> {});
            send(client, port, new byte[] {7});

            List<Byte> received = new ArrayList<>();
            while (received.isEmpty()) {
                port.await(TURN_NANOS, (address, bytes, length) -> received.add(bytes[0]));
            }
            assertThat(received).containsExactly((byte) 7);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void sendsWhatCanBeSentAroundWhatCanNot(Transport transport) throws IOException {
        try (DatagramPort port = transport.open(ANY_LOOPBACK_PORT);
                DatagramSocket client = client()) {
            long there = Addresses.pack((InetSocketAddress) client.getLocalSocketAddress());
            long outside = Addresses.pack(new InetSocketAddress("192.0.2.1", 9));

            port.send(there, new byte[] {1}, 1);
            port.send(outside, new byte[] {2}, 1);
            port.send(there, new byte[] {3}, 1);
            port.flush();

            assertThat(receive(client)).containsExactly(1);
            assertThat(receive(client)).containsExactly(3);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void carriesABurstThatIsLongerThanABatch(Transport transport) throws IOException {
        try (DatagramPort port = transport.open(ANY_LOOPBACK_PORT);
                DatagramPort peer = transport.open(ANY_LOOPBACK_PORT)) {
            long there = Addresses.pack(new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port()));
            for (int i = 0; i < 1000; i++) {
                port.send(there, new byte[] {(byte) (i >>> 8), (byte) i}, 2);
            }
            port.flush();

            List<Integer> numbers = new ArrayList<>();
            while (numbers.size() < 1000) {
                peer.await(
                        TURN_NANOS,
                        (address, bytes, length) -> numbers.add((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)));
            }

            assertThat(numbers).isSorted().doesNotHaveDuplicates();
            assertThat(port.sendDrops()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void namesThePortThatIsBusy(Transport transport) throws IOException {
        try (DatagramSocket busy = client()) {
            InetSocketAddress taken = (InetSocketAddress) busy.getLocalSocketAddress();

            assertThatThrownBy(() -> transport.open(taken).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(taken.getPort()));
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void theKernelsDropsOfAnUnreadPortAreSeen(Transport transport) throws IOException {
        try (DatagramPort port = transport.open(ANY_LOOPBACK_PORT);
                DatagramSocket client = client()) {
            long before = SocketDrops.ofPorts(Set.of(port.port()));
            for (int i = 0; i < 20_000; i++) {
                send(client, port, new byte[1000]);
            }

            assertThat(before).isZero();
            assertThat(SocketDrops.ofPorts(Set.of(port.port()))).isPositive();
        }
    }

    private static DatagramSocket client() throws IOException {
        DatagramSocket socket = new DatagramSocket(ANY_LOOPBACK_PORT);
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int deadPort() throws IOException {
        try (DatagramSocket socket = client()) {
            return socket.getLocalPort();
        }
    }

    private static void send(DatagramSocket socket, DatagramPort to, byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), to.port()));
    }

    private static byte[] receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }
}
