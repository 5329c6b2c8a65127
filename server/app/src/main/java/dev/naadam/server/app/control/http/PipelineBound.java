package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.Objects;

/**
 * Reads no more from a HTTP/1 connection while many of its requests are unanswered (RFC 9112 section 9.3.2: answers leave
 * in the order of the requests, so one that takes long keeps all behind it in memory).
 *
 * <p>Neither Netty nor Armeria bounds these: sixteen connections that sent without waiting kept 8,000 requests and 100 MB
 * alive. HTTP/2 has a bound of its own, {@link ControlLimits#MAX_STREAMS_PER_CONNECTION}.
 */
final class PipelineBound extends SimpleDecoratingHttpService {

    private static final AttributeKey<Unanswered> UNANSWERED = AttributeKey.valueOf(PipelineBound.class, "unanswered");

    PipelineBound(HttpService service) {
        super(service);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        if (!ctx.sessionProtocol().isMultiplex()) {
            Channel channel = Objects.requireNonNull(ctx.log().partial().channel(), "a request without a connection");
            Unanswered unanswered = Unanswered.of(channel);
            unanswered.asked();
            ctx.log().whenComplete().thenRun(() -> channel.eventLoop().execute(unanswered::answered));
        }
        return unwrap().serve(ctx, request);
    }

    /** Of one connection; by its event loop only. */
    private static final class Unanswered {

        private final Channel channel;
        private int requests;

        private Unanswered(Channel channel) {
            this.channel = channel;
        }

        static Unanswered of(Channel channel) {
            Unanswered known = channel.attr(UNANSWERED).get();
            if (known == null) {
                known = new Unanswered(channel);
                channel.attr(UNANSWERED).set(known);
            }
            return known;
        }

        void asked() {
            requests++;
            if (requests == ControlLimits.MAX_PIPELINED) {
                channel.config().setAutoRead(false);
            }
        }

        void answered() {
            requests--;
            if (requests == ControlLimits.MAX_PIPELINED - 1) {
                channel.config().setAutoRead(true);
            }
        }
    }
}
