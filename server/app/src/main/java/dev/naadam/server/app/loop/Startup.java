package dev.naadam.server.app.loop;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Waiting for a loop's thread to begin or to end. */
public final class Startup {

    private Startup() {}

    /** The value, or the I/O failure that the thread met instead. */
    public static <T> T await(CompletableFuture<T> started) throws IOException {
        try {
            return started.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("a loop failed", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting", e);
        }
    }

    /** Waits for the end of a thread that was told to end. */
    public static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
