package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.metrics.MetricRules;
import dev.naadam.server.app.metrics.MetricsDocument;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running node exposes, beside what docs/metrics.md says and what Prometheus' conventions ask for. */
class MetricsNodeIT {

    @TempDir
    Path folder;

    @Test
    void exposesWhatTheDocumentListsByTheConventions() throws Exception {
        try (NodeProcess node = NodeProcess.start(folder, folder.resolve("data"));
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(node.apiUrl().resolve("/metrics")).build();

            String scrape = http.send(request, BodyHandlers.ofString()).body();

            assertThat(MetricsDocument.families(scrape)).isEqualTo(MetricsDocument.names());
            assertThat(MetricRules.faults(scrape)).isEmpty();
        }
    }
}
