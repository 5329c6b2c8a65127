package dev.naadam.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.Bytes;
import dev.naadam.protocol.PacketType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three loops of README.md against a server on loopback: each draws, and each gets a shot through. */
class GameLoopsIT {

    private static final int PIXELS = 68;

    private final LoopbackServer server;

    GameLoopsIT() throws IOException {
        server = new LoopbackServer();
    }

    @BeforeAll
    static void needNoDisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aLoopWithoutAWindowPlays() throws IOException {
        NaadamClient client = NaadamClient.connect(ticket());
        server.serveUntil(() -> client.state() == ClientState.WAITING);
        Thread loop = Thread.ofPlatform().daemon().start(new HeadlessLoop(client)::run);
        server.playUntil(() -> client.statistics().inputsSent() > 60);

        expectAShotAmongHeldKeys();
        client.close();
        assertThat(hasEnded(loop)).as("ends with the client").isTrue();
    }

    @Test
    void aSwingLoopDrawsAndFires() throws IOException, InterruptedException, InvocationTargetException {
        try (NaadamClient client = NaadamClient.connect(ticket())) {
            SwingLoop panel = new SwingLoop(client);
            panel.setSize(PIXELS, PIXELS);
            panel.setForeground(Color.RED);
            server.serveUntil(() -> client.state() == ClientState.WAITING);
            panel.start();
            server.playUntil(() -> client.statistics().inputsSent() > 20);
            SwingUtilities.invokeAndWait(panel::fire);
            server.playUntil(() -> client.statistics().inputsSent() > 40);

            BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
            SwingUtilities.invokeAndWait(() -> paint(panel, image));

            assertThat(redPixels(image)).isBetween(16, 3 * 16);
            expectAShotAmongHeldKeys();
        }
    }

    @Test
    void aLoopThatAnEngineCallsDrawsAndFires() throws IOException {
        FrameLoop loop = new FrameLoop(ticket());
        loop.render();
        loop.create();
        server.serveUntil(() -> loop.state() == ClientState.WAITING);

        server.playUntil(() -> {
            loop.render();
            if (loop.framesDrawn == 20) {
                loop.pullTrigger();
            }
            return loop.framesDrawn > 60;
        });

        expectAShotAmongHeldKeys();
        loop.dispose();
        assertThat(loop.state()).isEqualTo(ClientState.CLOSED);
    }

    /** Of the inputs that came, one is a shot, with its moments. */
    private void expectAShotAmongHeldKeys() throws IOException {
        for (int i = 0; i < 200; i++) {
            byte[] content = server.await(PacketType.INPUT).content();
            for (int at = 11; at < content.length; at += DotGame.INPUT_BYTES) {
                byte[] input = Arrays.copyOfRange(content, at, at + DotGame.INPUT_BYTES);
                if (Keys.isShot(input)) {
                    assertThat(input[0] & 0x7f).isEqualTo(Keys.FORWARD);
                    assertThat(Bytes.u8(input, 1)).isLessThan(64);
                    // a tick of interpolation at least; how much more, a busy machine decides
                    assertThat(Bytes.u8(input, 2))
                            .as("quarters of a tick behind")
                            .isGreaterThanOrEqualTo(4);
                    return;
                }
            }
        }
        throw new AssertionError("no shot came");
    }

    private static void paint(SwingLoop panel, BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        panel.paint(graphics);
        graphics.dispose();
    }

    private static int redPixels(BufferedImage image) {
        int count = 0;
        for (int x = 0; x < PIXELS; x++) {
            for (int y = 0; y < PIXELS; y++) {
                count += image.getRGB(x, y) == Color.RED.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean hasEnded(Thread thread) {
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private String ticket() {
        return server.tickets.mint(1).encode();
    }
}
