package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.util.BlockingTaskExecutor;
import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running HTTP server, with threads of its own. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

    private final Server server;

    private ControlServer(Server server) {
        this.server = server;
    }

    /** Serves with the usual {@link ControlLimits#REQUEST_TIMEOUT}. */
    public static ControlServer start(InetSocketAddress address, ControlServices services) throws BindFailed {
        return start(address, services, ControlLimits.REQUEST_TIMEOUT);
    }

    /**
     * Serves; returns once the port is open.
     *
     * @param address port 0 takes a free one
     * @param requestTimeout from a request's headers to the last byte of the answer
     */
    public static ControlServer start(InetSocketAddress address, ControlServices services, Duration requestTimeout)
            throws BindFailed {
        Server server = build(address, services, requestTimeout);
        try {
            server.start().join();
        } catch (CompletionException e) {
            ControlServer failed = new ControlServer(server);
            failed.close();
            throw new BindFailed(address, reason(e));
        }
        return new ControlServer(server);
    }

    /** The port it listens on. */
    public int port() {
        return server.activeLocalPort();
    }

    /** Takes no more requests, lets those in progress end, and is done within a few seconds whatever they do. */
    @Override
    public void close() {
        try {
            server.stop().get(2 * ControlLimits.STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the HTTP server did not stop cleanly", e);
        }
    }

    private static Server build(InetSocketAddress address, ControlServices services, Duration requestTimeout) {
        ServerBuilder builder = Server.builder().http(address);
        bound(builder, requestTimeout);
        builder.workerGroup(EventLoopGroups.newEventLoopGroup(ControlLimits.IO_THREADS, "naadam-http"), true)
                .blockingTaskExecutor(
                        BlockingTaskExecutor.builder()
                                .numThreads(ControlLimits.SLOW_THREADS)
                                .threadNamePrefix("naadam-http-slow")
                                .build(),
                        true);
        new Routes(services).services().forEach((path, methods) -> builder.service(path, new MethodSwitch(methods)));
        return builder.errorHandler(new ErrorPages(requestTimeout))
                .disableServerHeader()
                .addHeader(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .addHeader(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void bound(ServerBuilder builder, Duration requestTimeout) {
        builder.maxNumConnections(ControlLimits.MAX_CONNECTIONS)
                .maxRequestLength(ControlLimits.MAX_BODY_BYTES)
                .requestTimeout(requestTimeout)
                .idleTimeout(ControlLimits.IDLE_TIMEOUT)
                .http2MaxStreamsPerConnection(ControlLimits.MAX_STREAMS_PER_CONNECTION)
                .verboseResponses(false)
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
