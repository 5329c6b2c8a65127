package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.naadam.server.app.control.tls.TestCertificate;
import dev.naadam.server.app.control.tls.TlsFiles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The alert rules and the dashboard ask for nothing that a node does not tell: Prometheus takes a mistyped name or label
 * for one that is merely absent, and such an alert never fires.
 */
class DeployedQueriesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // failsafe runs in the module's folder
    private static final Path DEPLOY = Path.of("../../deploy");
    private static final Pattern SELECTOR = Pattern.compile("\\b((?:naadam|jvm|process)_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=~?\"([^\"]*)\"");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\|");
    /** Added to every metric by Prometheus itself. */
    private static final Set<String> PROMETHEUS_LABELS = Set.of("instance", "job");

    @TempDir
    Path folder;

    @Test
    void alertsAndDashboardAskOnlyForWhatANodeTells() throws Exception {
        Set<Wanted> alerts = wanted(DEPLOY.resolve("prometheus/alerts.yaml"));
        Set<Wanted> dashboard = wanted(DEPLOY.resolve("grafana/naadam.json"));
        assertThat(alerts).contains(new Wanted("naadam_packets_received_total", "port=\"handshake\""));
        assertThat(dashboard).contains(new Wanted("naadam_redis_command_seconds_bucket", ""));

        // a node without a certificate tells less
        TestCertificate certificate = TestCertificate.valid(folder, "node");
        TlsFiles files = certificate.write(folder);
        try (NodeProcess node = NodeProcess.start(
                folder, folder.resolve("data"), "--tls-cert=" + files.certificate(), "--tls-key=" + files.key())) {
            // the pauses of the collector are not told before the first
            node.collectGarbage();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            samples(node, certificate).stream().anyMatch(sample -> sample.startsWith("jvm_gc_pause")));
            List<String> told = samples(node, certificate);

            assertThat(alerts).filteredOn(wanted -> !wanted.isAmong(told)).isEmpty();
            assertThat(dashboard).filteredOn(wanted -> !wanted.isAmong(told)).isEmpty();
        }
    }

    private static List<String> samples(NodeProcess node, TestCertificate certificate) throws Exception {
        try (HttpClient http =
                HttpClient.newBuilder().sslContext(certificate.trust()).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(node.apiUrl().resolve("/metrics")).build();
            return http.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** What all texts of a file ask for; JSON is YAML, too. */
    private static Set<Wanted> wanted(Path file) throws IOException {
        Set<Wanted> found = new TreeSet<>();
        collect(new YAMLMapper().readTree(file.toFile()), found);
        return found;
    }

    private static void collect(JsonNode node, Set<Wanted> found) {
        SELECTOR.matcher(node.asText("")).results().forEach(selector -> collect(selector, found));
        node.forEach(child -> collect(child, found));
    }

    private static void collect(MatchResult selector, Set<Wanted> found) {
        String metric = selector.group(1);
        found.add(new Wanted(metric, ""));
        String labels = selector.group(2) == null ? "" : selector.group(2);
        LABEL.matcher(labels)
                .results()
                .filter(label -> !PROMETHEUS_LABELS.contains(label.group(1)))
                .flatMap(label -> ALTERNATIVE
                        .splitAsStream(label.group(2))
                        .map(value -> new Wanted(metric, label.group(1) + "=\"" + value + "\"")))
                .forEach(found::add);
    }

    /**
     * One thing that a query needs.
     *
     * @param metric its name; prose may name a histogram without the suffix of its samples
     * @param label with value, as in a sample; empty: any
     */
    private record Wanted(String metric, String label) implements Comparable<Wanted> {

        boolean isAmong(List<String> samples) {
            return samples.stream()
                    .filter(sample -> sample.startsWith(metric))
                    .filter(sample -> sample.substring(metric.length()).matches("(_bucket)?[{ ].*"))
                    .anyMatch(sample -> sample.contains(label));
        }

        @Override
        public int compareTo(Wanted other) {
            return (metric + label).compareTo(other.metric + other.label);
        }
    }
}
