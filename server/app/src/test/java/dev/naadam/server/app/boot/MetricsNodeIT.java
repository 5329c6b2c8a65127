package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.metrics.MetricRules;
import dev.naadam.server.app.metrics.MetricsDocument;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running node exposes, beside what docs/metrics.md says and what Prometheus' conventions ask for. */
class MetricsNodeIT {

    @TempDir
    Path folder;

    @Test
    void exposesWhatTheDocumentListsByTheConventions() throws Exception {
        try (NodeProcess node = NodeProcess.start(
                        folder, folder.resolve("data"), "--role=control,session,beacon", "--beacon-port=0");
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(node.apiUrl().resolve("/metrics")).build();

            String scrape = http.send(request, BodyHandlers.ofString()).body();

            Set<String> documented = new TreeSet<>(MetricsDocument.names());
            // this node has no certificate
            documented.removeIf(name -> name.startsWith("naadam_tls_"));
            assertThat(MetricsDocument.families(scrape)).isEqualTo(documented);
            assertThat(MetricRules.faults(scrape)).isEmpty();
        }
    }
}
