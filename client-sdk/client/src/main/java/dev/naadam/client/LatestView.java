package dev.naadam.client;

import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Hands the newest view from one thread to another without locks, waiting or garbage: a triple buffer. The writer owns
 * one frame, the reader another, and each swaps its own for the third.
 */
final class LatestView {

    private static final int INDEX_MASK = 3;
    private static final int FRESH = 4;

    private final ViewFrame[] frames = new ViewFrame[3];
    private final AtomicInteger middle = new AtomicInteger(1);
    private int back;
    private int front = 2;
    private boolean hasAny;

    LatestView(ViewSchema schema) {
        for (int i = 0; i < frames.length; i++) {
            frames[i] = new ViewFrame(schema);
        }
    }

    /** Writer: copies a view and offers it. */
    void publish(ViewFrame view) {
        frames[back].copyFrom(view);
        back = middle.getAndSet(back | FRESH) & INDEX_MASK;
    }

    /** Reader: the newest view, unchanged until the next call; null before the first. */
    @Nullable ViewFrame poll() {
        if ((middle.get() & FRESH) != 0) {
            front = middle.getAndSet(front) & INDEX_MASK;
            hasAny = true;
        }
        return hasAny ? frames[front] : null;
    }
}
