package dev.naadam.loadtest.node;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads a server's metrics. */
public final class MetricsClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient http;
    private final HttpRequest request;
    private final LongSupplier nanoClock;

    /** Of this server. */
    public MetricsClient(NodeAddress node, LongSupplier nanoClock) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(TIMEOUT);
        if (node.trust() != null) {
            builder.sslContext(node.trust());
        }
        this.http = builder.build();
        this.request = HttpRequest.newBuilder(node.metrics()).timeout(TIMEOUT).build();
        this.nanoClock = nanoClock;
    }

    /** Reads them now. */
    public Scrape scrape() throws IOException, InterruptedException {
        long askedNanos = nanoClock.getAsLong();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        long answeredNanos = nanoClock.getAsLong();
        if (response.statusCode() != OK) {
            throw new IOException("metrics: " + request.uri() + " answers " + response.statusCode());
        }
        return new Scrape(MetricsSample.parse(response.body()), askedNanos + (answeredNanos - askedNanos) / 2);
    }
}
