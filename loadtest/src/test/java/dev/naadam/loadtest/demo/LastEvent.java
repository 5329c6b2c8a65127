package dev.naadam.loadtest.demo;

import dev.naadam.game.EventSink;
import java.util.Arrays;

/** Keeps the event that came last. */
final class LastEvent implements EventSink {

    private byte[] bytes = new byte[0];

    @Override
    public void event(long audience, byte[] event, int length) {
        bytes = Arrays.copyOf(event, length);
    }

    byte[] bytes() {
        return bytes;
    }
}
