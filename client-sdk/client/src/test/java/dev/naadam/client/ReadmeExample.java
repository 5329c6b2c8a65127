package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** The program in README.md: it compiles, and {@link ReadmeTest} compares the two. */
public final class ReadmeExample {

    private ReadmeExample() {}

    // README: begin
    public static void main(String[] arguments) throws IOException {
        String ticket = arguments[0]; // from the control API, valid for 45 seconds
        try (NaadamClient client = NaadamClient.connect(ticket)) {
            while (!client.state().isTerminal()) {
                client.setInput(readKeys()); // sent with every tick from now on
                for (GameEvent event = client.pollEvent(); event != null; event = client.pollEvent()) {
                    play(event.bytes());
                }
                ViewFrame view = client.latestView(); // yours until the next call
                if (view != null) {
                    draw(view);
                }
                waitForNextFrame();
            }
            switch (client.state()) {
                case FINISHED -> System.out.println("The match is over.");
                case REFUSED -> System.out.println("The server said no: " + client.refuseReason());
                case DISCONNECTED -> System.out.println("Disconnected: " + client.disconnectReason());
                default -> System.out.println("No connection: " + client.state());
            }
        }
    }
    // README: end

    private static void waitForNextFrame() {
        LockSupport.parkNanos(16_000_000);
    }

    private static byte[] readKeys() {
        return new byte[DotGame.INPUT_BYTES];
    }

    private static void play(byte[] event) {
        System.out.println("event of " + event.length + " bytes");
    }

    private static void draw(ViewFrame view) {
        System.out.println("tick " + view.tick());
    }
}
