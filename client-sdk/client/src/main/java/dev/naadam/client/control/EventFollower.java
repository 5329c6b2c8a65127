package dev.naadam.client.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Follows what happens to one thing over as many event streams as it takes (server-sent events, WHATWG HTML section 9.2):
 * each one goes on after the last event that was told. One use, one thread.
 */
final class EventFollower {

    private static final int NO_CONTENT = 204;
    private static final int SERVER_ERROR = 500;

    /** Streams in a row that told nothing new, for somebody who can ask again. */
    static final int USUAL_FAILURES = 5;

    private static final long PAUSE_MILLIS = 1_000;

    /** A node sends a comment every 15 seconds, so three are missing: the path is dead though the socket is not. */
    private static final long MAX_SILENCE_SECONDS = 45;

    private static final Executor WATCHDOG = CompletableFuture.delayedExecutor(MAX_SILENCE_SECONDS, TimeUnit.SECONDS);

    private final ControlHttp http;
    private final Pause pause;
    private final int maxFailures;
    private long lastId;
    private boolean isOver;

    EventFollower(ControlHttp http, Pause pause, int maxFailures) {
        this.http = http;
        this.pause = pause;
        this.maxFailures = maxFailures;
    }

    /** Is told what happens. */
    interface Listener {

        /** An event; whether nothing will follow. An exception is a fault of the stream, which is opened again. */
        boolean told(long id, String name, JsonObject content) throws IOException, InterruptedException;
    }

    void follow(String path, long afterId, Listener listener) throws IOException, InterruptedException {
        lastId = afterId;
        int failures = 0;
        while (!isOver) {
            long before = lastId;
            IOException fault = new IOException("the event stream ended too early");
            try {
                read(path, listener);
            } catch (IOException e) {
                if (e instanceof ControlApiException refusal && refusal.status() < SERVER_ERROR) {
                    throw e;
                }
                fault = e;
            }
            failures = lastId > before ? 0 : failures + 1;
            if (failures == maxFailures) {
                throw fault;
            }
            if (!isOver) {
                pause.millis(PAUSE_MILLIS);
            }
        }
    }

    private void read(String path, Listener listener) throws IOException, InterruptedException {
        HttpRequest request = http.request(path)
                .setHeader("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(lastId))
                .GET()
                .build();
        HttpResponse<InputStream> response = http.open(request);
        try (InputStream body = response.body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            if (response.statusCode() == NO_CONTENT) {
                isOver = true;
                return;
            }
            EventText event = new EventText();
            for (String line = next(lines, body); line != null && !isOver; line = next(lines, body)) {
                if (event.isComplete(line)) {
                    long id = event.id(lastId);
                    isOver = listener.told(id, event.name(), event.content());
                    lastId = id;
                    event = new EventText();
                }
            }
        }
    }

    private static @Nullable String next(BufferedReader lines, InputStream body) throws IOException {
        CompletableFuture<Void> silence = CompletableFuture.runAsync(() -> close(body), WATCHDOG);
        try {
            return lines.readLine();
        } finally {
            silence.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // it was to be closed, and the reader sees its end
        }
    }
}
