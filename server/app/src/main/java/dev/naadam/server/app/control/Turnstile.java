package dev.naadam.server.app.control;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Lets a few pieces of asynchronous work be done at a time and has the others wait in their order, so that what they need
 * is not in memory all at once. Any thread.
 */
public final class Turnstile {

    private final int inside;
    private final int waiting;
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int busy;

    /**
     * An empty one.
     *
     * @param inside pieces of work at a time
     * @param waiting pieces that may wait; one more is refused
     */
    public Turnstile(int inside, int waiting) {
        this.inside = inside;
        this.waiting = waiting;
    }

    /** Does the work when it is its turn; {@link Refusal.Busy} if too much is waiting already. */
    public <T> CompletionStage<Answer<T>> pass(Supplier<CompletionStage<Answer<T>>> work) {
        CompletableFuture<Answer<T>> done = new CompletableFuture<>();
        Runnable turn = () -> work.get().whenComplete((answer, failure) -> {
            leave();
            if (failure == null) {
                done.complete(answer);
            } else {
                done.completeExceptionally(failure);
            }
        });
        synchronized (this) {
            if (busy == inside) {
                if (queue.size() == waiting) {
                    return Answer.refused(new Refusal.Busy());
                }
                queue.add(turn);
                return done;
            }
            busy++;
        }
        turn.run();
        return done;
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                busy--;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
