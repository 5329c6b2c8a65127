package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when a node can't start. */
class ServerCommandIT {

    @TempDir
    Path folder;

    @Test
    void namesTheOptionThatItDoesNotKnowAndExitsWith2() throws Exception {
        try (NodeProcess node = NodeProcess.run(folder, "server", "--shrads=4")) {
            assertThat(node.exitStatus()).isEqualTo(2);
            assertThat(node.output()).isEqualTo("naadam: Unknown option: '--shrads=4' (did you mean --shards?)\n");
        }
    }

    @Test
    void namesTheOptionWhoseValueIsNoDurationAndExitsWith2() throws Exception {
        try (NodeProcess node = NodeProcess.run(folder, "server", "--start-limit=soon")) {
            assertThat(node.exitStatus()).isEqualTo(2);
            assertThat(node.output())
                    .contains("--start-limit")
                    .contains("'soon'")
                    .contains("30s");
        }
    }

    @Test
    void printsItsOptionsWhenAsked() throws Exception {
        try (NodeProcess node = NodeProcess.run(folder, "server", "--help")) {
            assertThat(node.exitStatus()).isZero();
            assertThat(node.output()).contains("--redis").contains("--handshake-port");
        }
    }

    @Test
    void namesTheHttpPortThatIsBusyInOneLine() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                NodeProcess node = failing("--api-port=" + busy.getLocalPort(), "--handshake-port=0")) {
            assertFailsInOneLineNaming(node, Integer.toString(busy.getLocalPort()));
        }
    }

    @Test
    void namesTheUdpPortThatIsBusyInOneLine() throws Exception {
        try (DatagramSocket busy = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                NodeProcess node = failing("--api-port=0", "--handshake-port=" + busy.getLocalPort())) {
            assertFailsInOneLineNaming(node, Integer.toString(busy.getLocalPort()));
        }
    }

    @Test
    void namesTheRedisThatDoesNotAnswerWithoutItsPassword() throws Exception {
        int port = unusedPort();

        try (NodeProcess node = failing("--api-port=0", "--redis=redis://:hush@127.0.0.1:" + port)) {
            assertFailsInOneLineNaming(node, "127.0.0.1:" + port);
            assertThat(node.output()).doesNotContain("hush");
        }
    }

    @Test
    void namesTheGamesFolderThatIsMissing() throws Exception {
        Path missing = folder.resolve("games");

        try (NodeProcess node = failing("--api-port=0", "--games=" + missing)) {
            assertFailsInOneLineNaming(node, missing + ": does not exist");
        }
    }

    @Test
    void namesTheDataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("no-folder"));

        try (NodeProcess node = NodeProcess.run(folder, "server", "--data=" + file.resolve("data"))) {
            assertFailsInOneLineNaming(node, file.toString());
        }
    }

    @Test
    void refusesToServeAllAddressesWithoutKnowingWhichOnePlayersUse() throws Exception {
        try (NodeProcess node = failing("--bind=0.0.0.0")) {
            assertThat(node.exitStatus()).isEqualTo(2);
            assertThat(node.output())
                    .isEqualTo("naadam: --bind 0.0.0.0 needs --advertise: tickets must name one address\n");
        }
    }

    @Test
    void refusesToServeOtherMachinesInTheClearUnlessTold() throws Exception {
        try (NodeProcess node = failing("--api-port=0", "--api-bind=0.0.0.0")) {
            assertFailsInOneLineNaming(node, "--insecure-http");
        }
    }

    @Test
    void refusesHalfACertificateAndOneThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("cert.pem"), "no certificate");

        try (NodeProcess node = failing("--tls-cert=" + file)) {
            assertFailsInOneLineNaming(node, "--tls-cert " + file + " needs --tls-key");
        }
        try (NodeProcess node = failing("--tls-key=" + file)) {
            assertFailsInOneLineNaming(node, "--tls-key " + file + " needs --tls-cert");
        }
        try (NodeProcess node = failing("--tls-cert=" + file, "--tls-key=" + file)) {
            assertFailsInOneLineNaming(node, "--tls-cert " + file + " holds no certificate");
        }
    }

    @Test
    void printsWhatItWouldRunWithAndStartsNothing() throws Exception {
        try (NodeProcess node = failing("--print-config", "--shards=3", "--redis=rediss://:hush@cache")) {
            assertThat(node.exitStatus()).isZero();
            assertThat(node.output())
                    .containsPattern("--shards +3 +flag")
                    .containsPattern("--redis +rediss://\\*\\*\\*@cache +flag")
                    .containsPattern("--region +local +default")
                    .doesNotContain("hush");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private NodeProcess failing(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = "server";
        all[1] = "--data=" + folder.resolve("data");
        all[2] = "--game-port=0";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return NodeProcess.run(folder, all);
    }

    private static void assertFailsInOneLineNaming(NodeProcess node, String culprit) throws Exception {
        assertThat(node.exitStatus()).as(node.output()).isEqualTo(1);
        assertThat(node.output().lines().filter(line -> line.startsWith("naadam: ")))
                .as(node.output())
                .singleElement()
                .asString()
                .contains(culprit);
        assertThat(node.output()).doesNotContain("\tat ");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
