package dev.naadam.server.app.store;

import dev.naadam.server.app.redis.RedisSource;
import dev.naadam.server.app.redis.RedisUri;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.DnsResolver;
import io.lettuce.core.resource.SocketAddressResolver;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Asks for the address at every attempt: an embedded Redis may be revived on another port. */
final class CurrentAddress extends SocketAddressResolver {

    private final RedisSource source;

    CurrentAddress(RedisSource source) {
        super(DnsResolver.unresolved());
        this.source = source;
    }

    @Override
    public SocketAddress resolve(RedisURI ignored) {
        RedisUri now = source.uri();
        return InetSocketAddress.createUnresolved(now.host(), now.port());
    }
}
