package dev.naadam.server.app.control.http.outgoing;

import com.linecorp.armeria.common.util.TransportType;
import io.netty.channel.EventLoopGroup;
import io.netty.resolver.ResolvedAddressTypes;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Names as DNS knows them, asked of the servers of this machine.
 *
 * <p>Netty's resolver and not the JDK's, which blocks a thread for as long as an attacker's name server likes.
 */
final class DomainNames implements Names, AutoCloseable {

    /** One question to one server. */
    private static final long QUERY_LIMIT_MILLIS = 1_000;

    /** Questions for one name, referrals and aliases included. */
    private static final int MAX_QUERIES = 8;

    /** What a name server may make us remember, s. */
    private static final int MAX_KEPT_SECONDS = 60;

    private final DnsNameResolver resolver;

    DomainNames(EventLoopGroup threads) {
        resolver = new DnsNameResolverBuilder(threads.next())
                .datagramChannelType(TransportType.datagramChannelType(threads))
                .queryTimeoutMillis(QUERY_LIMIT_MILLIS)
                .maxQueriesPerResolve(MAX_QUERIES)
                .ttl(0, MAX_KEPT_SECONDS)
                .resolvedAddressTypes(ResolvedAddressTypes.IPV4_PREFERRED)
                // names are whole: one of an organizer's must not be completed to one of our own network
                .searchDomains(List.of())
                .ndots(1)
                .build();
    }

    @Override
    public CompletionStage<List<InetAddress>> addresses(String host) {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        var ignored = resolver.resolveAll(host).addListener(resolved -> {
            if (resolved.isSuccess()) {
                @SuppressWarnings("unchecked") // what resolveAll says it answers with
                List<InetAddress> addresses = (List<InetAddress>) resolved.getNow();
                found.complete(addresses);
            } else {
                found.completeExceptionally(resolved.cause());
            }
        });
        return found;
    }

    @Override
    public void close() {
        resolver.close();
    }
}
