package dev.naadam.loadtest.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class FaultRelayIT {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 200;

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    private static Socket connect(FaultRelay relay) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    @Test
    void whatIsSentWhileItIsCutArrivesWhenItIsHealed() throws IOException {
        try (ServerSocket server = server();
                FaultRelay relay = new FaultRelay(server.getLocalPort());
                Socket client = connect(relay);
                Socket served = server.accept()) {
            client.getOutputStream().write(1);
            assertThat(served.getInputStream().read()).isEqualTo(1);

            relay.cut();
            client.getOutputStream().write(2);
            served.setSoTimeout(SILENCE_MILLIS);
            assertThatThrownBy(() -> served.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            relay.heal();
            served.setSoTimeout(PATIENCE_MILLIS);
            assertThat(served.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void whoeverIsConnectedHearsThatTheOtherSideIsGone() throws IOException {
        try (ServerSocket server = server();
                FaultRelay relay = new FaultRelay(server.getLocalPort());
                Socket client = connect(relay)) {
            server.accept().close();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void laterConnectionsGoWhereItIsRedirected() throws IOException {
        try (ServerSocket first = server();
                ServerSocket second = server();
                FaultRelay relay = new FaultRelay(first.getLocalPort())) {
            relay.redirect(second.getLocalPort());

            try (Socket client = connect(relay);
                    Socket served = second.accept()) {
                served.getOutputStream().write(3);

                assertThat(client.getInputStream().read()).isEqualTo(3);
            }
        }
    }
}
