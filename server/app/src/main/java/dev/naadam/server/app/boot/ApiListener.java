package dev.naadam.server.app.boot;

import dev.naadam.server.app.control.http.BindFailed;
import dev.naadam.server.app.control.http.ControlServer;
import dev.naadam.server.app.control.http.ControlServices;
import dev.naadam.server.app.control.tls.CertificateWatch;
import dev.naadam.server.app.control.tls.TlsFiles;
import dev.naadam.server.app.control.tls.TlsFilesException;
import dev.naadam.server.app.metrics.Metrics;
import dev.naadam.server.app.metrics.TlsMetrics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where and how the API listens; API keys and tickets leave the machine encrypted, or by an option that says what it does.
 *
 * @param address port 0 takes a free one
 * @param certificate null: plain HTTP
 */
record ApiListener(InetSocketAddress address, @Nullable CertificateWatch certificate) {

    private static final Logger LOG = LoggerFactory.getLogger(ApiListener.class);

    static ApiListener of(ServerOptions options, LongSupplier wallClockMillis) throws BootFailure {
        InetAddress bound = Endpoint.literal("--api-bind", options.apiBind);
        CertificateWatch certificate = certificate(options, wallClockMillis);
        if (certificate != null && options.isInsecureHttp) {
            throw new BootFailure("--insecure-http and --tls-cert contradict each other");
        }
        if (certificate == null && !bound.isLoopbackAddress()) {
            requireInsecure(options);
        }
        return new ApiListener(new InetSocketAddress(bound, options.apiPort), certificate);
    }

    /** Has the files looked at from now on, and shows what becomes of them. */
    void watch(Lookout lookout, Metrics metrics) {
        if (certificate != null) {
            lookout.every(certificate::look);
            TlsMetrics.register(metrics, certificate::expirySeconds, certificate::reloads, certificate::refusals);
        }
    }

    ControlServer start(ControlServices services) throws BindFailed {
        return certificate == null
                ? ControlServer.start(address, services)
                : ControlServer.start(address, services, certificate.provider());
    }

    /**
     * What clients call.
     *
     * @param advertised stands for a node that listens on all its addresses
     */
    String url(InetAddress advertised, int port) {
        InetAddress bound = address.getAddress();
        String host = (bound.isAnyLocalAddress() ? advertised : bound).getHostAddress();
        return (certificate == null ? "http://" : "https://") + host + ":" + port;
    }

    private static @Nullable CertificateWatch certificate(ServerOptions options, LongSupplier wallClockMillis)
            throws BootFailure {
        if (options.tlsCert == null && options.tlsKey == null) {
            return null;
        }
        if (options.tlsCert == null || options.tlsKey == null) {
            throw new BootFailure(
                    options.tlsCert == null
                            ? "--tls-key " + options.tlsKey + " needs --tls-cert"
                            : "--tls-cert " + options.tlsCert + " needs --tls-key");
        }
        try {
            return CertificateWatch.open(new TlsFiles(options.tlsCert, options.tlsKey), wallClockMillis);
        } catch (TlsFilesException e) {
            throw new BootFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireInsecure(ServerOptions options) throws BootFailure {
        if (!options.isInsecureHttp) {
            throw new BootFailure("--api-bind " + options.apiBind
                    + " would send API keys in the clear: give --tls-cert and --tls-key, or --insecure-http");
        }
        LOG.warn("--insecure-http: API keys and tickets cross the network of {} in the clear", options.apiBind);
    }
}
