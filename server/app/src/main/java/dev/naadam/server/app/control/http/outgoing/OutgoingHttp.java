package dev.naadam.server.app.control.http.outgoing;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.ClientFactoryBuilder;
import com.linecorp.armeria.client.Endpoint;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.common.util.ThreadFactories;
import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.app.webhook.Addresses;
import dev.naadam.server.app.webhook.Courier;
import dev.naadam.server.app.webhook.Outcome;
import dev.naadam.server.app.webhook.Parcel;
import dev.naadam.server.app.webhook.Target;
import dev.naadam.server.app.webhook.TargetRefused;
import dev.naadam.server.app.webhook.WebhookLimits;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts parcels over HTTP/1.1, with TLS unless the target is one of a test.
 *
 * <p>The name is looked up here, its addresses are judged, and the connection goes to the address that was judged: the client
 * is given both, the address to connect to and the name for SNI, the Host header and the certificate, and looks nothing up.
 * Redirects are not followed, proxies not asked, and a connection that waits is closed after a few seconds.
 *
 * <p>The client is built for the first parcel. It registers every elliptic curve there is, and building it with the node
 * was more than half of what the node's main thread did before its first match.
 */
public final class OutgoingHttp implements Courier, AutoCloseable {

    private static final String AGENT = "Naadam-Webhooks/1";

    /** Between requests; the next attempt of a failing receiver is further away than that. */
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(10);

    /** Bytes of a status line, and of all headers; we want one number and Retry-After. */
    private static final int MAX_LINE_BYTES = 4096;

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final long MILLIS_PER_SECOND = 1000;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    private final EventLoopGroup threads;
    private final @Nullable DomainNames domainNames;
    private final Names names;
    private final Addresses addresses;
    private final @Nullable X509Certificate trusted;

    /** Built on the one thread of {@link #threads}; null: no parcel yet. */
    private volatile @Nullable ClientFactory clients;

    private OutgoingHttp(
            EventLoopGroup threads, @Nullable Names names, Addresses addresses, @Nullable X509Certificate trusted) {
        this.threads = threads;
        DomainNames own = names == null ? new DomainNames(threads) : null;
        this.domainNames = own;
        this.names = own == null ? Objects.requireNonNull(names) : own;
        this.addresses = addresses;
        this.trusted = trusted;
    }

    /** Asks DNS, and trusts whom the JDK trusts. */
    public static OutgoingHttp start(Addresses addresses) {
        return new OutgoingHttp(threads(), null, addresses, null);
    }

    /** With another idea of names, and trusting one certificate only; null: as usual. */
    static OutgoingHttp start(Addresses addresses, Names names, @Nullable X509Certificate trusted) {
        return new OutgoingHttp(threads(), names, addresses, trusted);
    }

    private static EventLoopGroup threads() {
        return EventLoopGroups.newEventLoopGroup(
                1,
                ThreadFactories.builder("naadam-webhook")
                        .eventLoop(true)
                        .taskFunction(Niceness::behindMatches)
                        .build());
    }

    @Override
    public CompletionStage<Outcome> carry(Target target, Parcel parcel, int attempt, Duration limit) {
        return names.addresses(target.host())
                .toCompletableFuture()
                .orTimeout(WebhookLimits.LOOK_UP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .thenComposeAsync(found -> post(target, parcel, found, attempt, limit), threads)
                .exceptionally(OutgoingHttp::outcome);
    }

    private CompletionStage<Outcome> post(
            Target target, Parcel parcel, List<InetAddress> found, int attempt, Duration limit) {
        InetAddress address;
        try {
            address = addresses.choose(found, attempt);
        } catch (TargetRefused e) {
            return CompletableFuture.completedStage(new Outcome.Refused(e.reason()));
        }
        HttpResponse response = client(target, address, limit).execute(request(target, parcel));
        return response.aggregate()
                // the client's own limit begins when it has a connection, this one now
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((page, failure) -> response.abort())
                .thenApply(OutgoingHttp::answered);
    }

    private WebClient client(Target target, InetAddress address, Duration limit) {
        Endpoint named = Endpoint.of(target.host(), target.port());
        Endpoint pinned = named.isIpAddrOnly() ? named : named.withInetAddress(address);
        return WebClient.builder(target.isEncrypted() ? SessionProtocol.H1 : SessionProtocol.H1C, pinned)
                .factory(clients())
                .writeTimeout(limit)
                .responseTimeout(limit)
                .maxResponseLength(WebhookLimits.MAX_ANSWER_BYTES)
                .build();
    }

    /** On the one thread, which is nice: matches do not wait for it. */
    private ClientFactory clients() {
        ClientFactory built = clients;
        if (built == null) {
            built = build();
            clients = built;
        }
        return built;
    }

    private ClientFactory build() {
        ClientFactoryBuilder builder = ClientFactory.builder()
                .workerGroup(threads, false)
                .connectTimeout(WebhookLimits.CONNECT_LIMIT)
                .idleTimeout(IDLE_LIMIT)
                .http1MaxInitialLineLength(MAX_LINE_BYTES)
                .http1MaxHeaderSize(MAX_HEADER_BYTES)
                .useHttp1Pipelining(false);
        if (trusted != null) {
            builder.tlsCustomizer(tls -> tls.trustManager(trusted));
        }
        return builder.build();
    }

    private static HttpRequest request(Target target, Parcel parcel) {
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, target.path())
                .authority(target.authority())
                .contentType(MediaType.JSON)
                .set(HttpHeaderNames.USER_AGENT, AGENT)
                .set("webhook-id", parcel.id())
                .setLong("webhook-timestamp", parcel.atSeconds())
                .set("webhook-signature", parcel.signatures())
                .build();
        return HttpRequest.of(headers, HttpData.ofUtf8(parcel.body()));
    }

    private static Outcome answered(AggregatedHttpResponse page) {
        String asked = page.headers().get(HttpHeaderNames.RETRY_AFTER);
        // a date would make the pause depend on the receiver's clock; the usual pause does then
        long retryAfterMillis =
                asked != null && asked.matches("[0-9]{1,6}") ? Long.parseLong(asked) * MILLIS_PER_SECOND : 0;
        return new Outcome.Answered(page.status().code(), retryAfterMillis);
    }

    /** In our own words: those of the exception may hold what the receiver wrote. */
    private static Outcome outcome(Throwable failure) {
        Throwable cause = Exceptions.peel(failure);
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnknownHostException) {
                return new Outcome.Failed("the name is unknown");
            }
            if (at instanceof SSLException) {
                return new Outcome.Failed("no TLS connection with a certificate for the name");
            }
            if (at instanceof ContentTooLargeException) {
                return new Outcome.Failed("an answer of more than " + WebhookLimits.MAX_ANSWER_BYTES + " bytes");
            }
        }
        return new Outcome.Failed(
                cause instanceof TimeoutException || cause instanceof com.linecorp.armeria.common.TimeoutException
                        ? "no whole answer in time"
                        : "no connection, or none that lasted until the answer");
    }

    @Override
    public void close() {
        ClientFactory built = clients;
        if (built != null) {
            built.close();
        }
        if (domainNames != null) {
            domainNames.close();
        }
        threads.shutdownGracefully(0, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly();
    }
}
