package dev.naadam.game;

import java.util.ArrayList;
import java.util.List;

/** The events of one tick as text, which compares and prints well. */
final class RecordedEvents implements EventSink {

    private final List<String> events = new ArrayList<>();
    private boolean withinLimits = true;
    private int maxBytes;

    @Override
    public void event(long audience, byte[] event, int length) {
        if (length < 1 || length > GameLimits.MAX_EVENT_BYTES || length > event.length) {
            withinLimits = false;
            return;
        }
        maxBytes = Math.max(maxBytes, length);
        StringBuilder text = new StringBuilder(Long.toHexString(audience)).append(':');
        for (int i = 0; i < length; i++) {
            text.append(' ').append(event[i]);
        }
        events.add(text.toString());
    }

    List<String> events() {
        return events;
    }

    int maxBytes() {
        return maxBytes;
    }

    boolean areWithinLimits() {
        return withinLimits;
    }

    void clear() {
        events.clear();
    }
}
