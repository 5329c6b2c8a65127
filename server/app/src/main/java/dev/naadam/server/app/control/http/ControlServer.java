package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.TlsProvider;
import com.linecorp.armeria.common.util.BlockingTaskExecutor;
import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.common.util.ThreadFactories;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServerTlsConfig;
import dev.naadam.server.app.control.NodeLine.Question;
import dev.naadam.server.app.control.NodeLine.Reply;
import dev.naadam.server.app.linux.Niceness;
import dev.naadam.server.app.lobby.SessionPause;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running HTTP server, with threads of its own. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

    /** What is older has been forbidden (RFC 8996). */
    private static final List<String> TLS_VERSIONS = List.of("TLSv1.3", "TLSv1.2");

    private final Server server;
    private final EventStreams streams;
    private final EventStreams playerStreams;
    private final MatchOperations operations;
    private final EventLoopGroup threads;

    private ControlServer(Server server, Routes routes, EventLoopGroup threads) {
        this.server = server;
        this.streams = routes.streams();
        this.playerStreams = routes.playerStreams();
        this.operations = routes.operations();
        this.threads = threads;
    }

    /** Serves with the usual {@link Patience}. */
    public static ControlServer start(InetSocketAddress address, ControlServices services) throws BindFailed {
        return start(address, services, Patience.USUAL);
    }

    /**
     * Serves; returns once the port is open.
     *
     * @param address port 0 takes a free one
     * @param patience how long clients may take
     */
    public static ControlServer start(InetSocketAddress address, ControlServices services, Patience patience)
            throws BindFailed {
        return start(address, Server.builder().http(address), services, patience);
    }

    /**
     * Serves over TLS 1.2 and 1.3 only, HTTP/2 by ALPN.
     *
     * @param certificates asked at every handshake
     */
    public static ControlServer start(InetSocketAddress address, ControlServices services, TlsProvider certificates)
            throws BindFailed {
        ServerTlsConfig tls = ServerTlsConfig.builder()
                .tlsCustomizer(context -> context.protocols(TLS_VERSIONS))
                .build();
        return start(address, Server.builder().https(address).tlsProvider(certificates, tls), services, Patience.USUAL);
    }

    private static ControlServer start(
            InetSocketAddress address, ServerBuilder builder, ControlServices services, Patience patience)
            throws BindFailed {
        EventLoopGroup threads = EventLoopGroups.newEventLoopGroup(
                ControlLimits.IO_THREADS,
                ThreadFactories.builder("naadam-http")
                        .eventLoop(true)
                        .taskFunction(Niceness::behindMatches)
                        .build());
        Routes routes = new Routes(services, patience.heartbeat());
        ControlServer started = new ControlServer(build(builder, routes, patience, threads), routes, threads);
        try {
            started.server.start().join();
            return started;
        } catch (CompletionException e) {
            started.close();
            throw new BindFailed(address, reason(e));
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.activeLocalPort();
    }

    /** What a question is about that {@link #answer} answers. */
    public static String topic() {
        return Carried.TOPIC;
    }

    /** Carries out, about a match of this process, what another one was asked. */
    public CompletionStage<Reply> answer(Question question) {
        return operations.answer(question);
    }

    /** Ends a match for the platform itself, whichever node hosts it; whether it is over, or will be in a moment. */
    public CompletionStage<Boolean> stop(String organizer, UUID matchId) {
        return operations.stop(organizer, matchId);
    }

    /** Has matches stand still and go on for the platform itself, whichever node hosts them. */
    public SessionPause pauses() {
        return new CarriedPauses(operations);
    }

    /** Event streams that are open now. */
    public int openStreams() {
        return streams.size() + playerStreams.size();
    }

    /**
     * Takes no more requests, lets those in progress end, and is done within a few seconds whatever they do;
     * never in less than two, the quiet period of Netty's acceptor.
     */
    @Override
    public void close() {
        streams.close();
        playerStreams.close();
        long stopMillis = ControlLimits.STOP_TIMEOUT.toMillis();
        try {
            server.stop().get(2 * stopMillis, TimeUnit.MILLISECONDS);
            // no quiet period, of which Netty's default is 2 s: the server has stopped, so nothing more is coming
            threads.shutdownGracefully(0, stopMillis, TimeUnit.MILLISECONDS).get(stopMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the HTTP server did not stop cleanly", e);
        }
    }

    private static Server build(ServerBuilder builder, Routes routes, Patience patience, EventLoopGroup threads) {
        bound(builder, patience);
        builder.workerGroup(threads, false)
                .blockingTaskExecutor(
                        BlockingTaskExecutor.builder()
                                .numThreads(ControlLimits.SLOW_THREADS)
                                .threadNamePrefix("naadam-http-slow")
                                .taskFunction(Niceness::behindMatches)
                                .build(),
                        true);
        routes.services()
                .forEach((path, methods) -> builder.service(path, new PipelineBound(new MethodSwitch(methods))));
        return builder.errorHandler(new ErrorPages(patience.request()))
                .disableServerHeader()
                .addHeader(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .addHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void bound(ServerBuilder builder, Patience patience) {
        builder.maxNumConnections(ControlLimits.MAX_CONNECTIONS)
                .maxRequestLength(ControlLimits.MAX_BODY_BYTES)
                .requestTimeout(patience.request())
                .idleTimeout(patience.idle())
                .http2MaxStreamsPerConnection(ControlLimits.MAX_STREAMS_PER_CONNECTION)
                .childChannelOption(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new FixedRecvByteBufAllocator(ControlLimits.READ_BYTES).maxMessagesPerRead(1))
                .childChannelPipelineCustomizer(pipeline -> pipeline.addFirst(new LingeringClose()))
                .verboseResponses(false)
                // what clients do wrong is no warning of ours; mistakes of ours are logged by ErrorPages
                .unloggedExceptionsReportIntervalMillis(0)
                .gracefulShutdownTimeout(Duration.ZERO, ControlLimits.STOP_TIMEOUT);
    }

    private static String reason(CompletionException failure) {
        Throwable cause = Exceptions.peel(failure);
        String message = String.valueOf(cause.getMessage());
        // with epoll it is no BindException
        return cause instanceof BindException || message.contains("Address already in use")
                ? "another process uses the port"
                : message;
    }
}
