package dev.naadam.server.app.metrics;

import dev.naadam.server.app.secrets.KeySource;
import dev.naadam.server.app.secrets.SecretKind;
import io.micrometer.core.instrument.Tags;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Metrics of the secrets folder: nodes that share one must show the same. */
public final class SecretsMetrics {

    private static final String NAME = "naadam.secrets.key";
    private static final String DESCRIPTION = "Number of a key: the one in use, and the newest";

    private SecretsMetrics() {}

    /**
     * Registers all.
     *
     * @param secrets the keys of a kind
     * @param refusals looks that changed nothing because something could not be used
     */
    public static void register(Metrics metrics, Function<SecretKind, KeySource> secrets, LongSupplier refusals) {
        for (SecretKind kind : SecretKind.values()) {
            KeySource keys = secrets.apply(kind);
            Tags tags = Tags.of("kind", kind.fileName());
            metrics.gauge(
                    NAME,
                    DESCRIPTION,
                    tags.and("role", "in_use"),
                    () -> keys.ring().inUse().kid());
            metrics.gauge(
                    NAME,
                    DESCRIPTION,
                    tags.and("role", "newest"),
                    () -> keys.ring().newest().kid());
        }
        metrics.counter(
                "naadam.secrets.refused",
                "Looks at the secrets folder after which everything stayed as it was",
                Tags.empty(),
                refusals);
    }
}
