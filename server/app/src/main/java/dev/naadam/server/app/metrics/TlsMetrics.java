package dev.naadam.server.app.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.function.LongSupplier;

/** Metrics of the certificate; a node without one has none of them, so that no alert takes 1970 for its end. */
public final class TlsMetrics {

    private static final String NAME = "naadam.tls.reloads";
    private static final String DESCRIPTION = "Changes of the certificate's files, by what became of them";

    private TlsMetrics() {}

    /**
     * Registers all.
     *
     * @param expirySeconds since 1970
     * @param loaded pairs taken over
     * @param refused pairs that were not
     */
    public static void register(
            Metrics metrics, LongSupplier expirySeconds, LongSupplier loaded, LongSupplier refused) {
        metrics.gauge(
                "naadam.tls.certificate.expiry.timestamp.seconds",
                "When the served certificate expires, seconds since 1970",
                Tags.empty(),
                expirySeconds::getAsLong);
        metrics.counter(NAME, DESCRIPTION, Tags.of("outcome", "loaded"), loaded);
        metrics.counter(NAME, DESCRIPTION, Tags.of("outcome", "refused"), refused);
    }
}
