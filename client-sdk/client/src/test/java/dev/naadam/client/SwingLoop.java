package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import java.awt.Graphics;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** A game loop on Swing's event thread, in README.md: {@link ReadmeTest} compares the two. */
@SuppressWarnings("serial") // Swing's components are serializable, nobody serializes this one
final class SwingLoop extends JPanel {

    private static final int FRAME_MILLIS = 16;
    private static final int DOT_PIXELS = 4;

    private final NaadamClient client;
    private final Timer timer = new Timer(FRAME_MILLIS, event -> frame());
    private @Nullable ViewFrame own;
    private @Nullable Interpolation others;

    SwingLoop(NaadamClient client) {
        this.client = client;
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                fire();
            }
        });
    }

    void start() {
        timer.start();
    }

    // README: begin
    private void frame() { // every 16 ms, by a javax.swing.Timer: views belong to the event thread then
        if (client.state().isTerminal()) {
            timer.stop();
        }
        client.setInput(heldKeys());
        own = client.predictedView();
        others = client.interpolation();
        repaint();
    }

    void fire() { // from a MouseListener, also on the event thread
        PressMoment moment = client.pressMoment(System.nanoTime());
        if (moment != null) {
            client.press(shot(moment));
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (own != null && others != null) {
            drawOthers(graphics, others.from(), others.to(), others.fraction());
            drawOwn(graphics, own);
        }
    }
    // README: end

    private static byte[] heldKeys() {
        return Keys.held(Keys.FORWARD);
    }

    private static byte[] shot(PressMoment moment) {
        return Keys.shot(Keys.FORWARD, moment);
    }

    private static void drawOwn(Graphics graphics, ViewFrame own) {
        graphics.fillRect(own.get(0, 0, 0) & 63, own.get(0, 0, 1) & 63, DOT_PIXELS, DOT_PIXELS);
    }

    private static void drawOthers(Graphics graphics, ViewFrame from, ViewFrame to, double fraction) {
        for (int row = 1; row < 3; row++) {
            int x = (int) (from.get(0, row, 0) + fraction * (to.get(0, row, 0) - from.get(0, row, 0)));
            graphics.fillRect(x & 63, from.get(0, row, 1) & 63, DOT_PIXELS, DOT_PIXELS);
        }
    }
}
