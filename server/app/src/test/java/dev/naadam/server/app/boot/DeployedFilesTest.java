package dev.naadam.server.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.Main;
import dev.naadam.server.app.options.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What can be known of image, Compose file and unit without Docker and systemd: names, paths, ports, settings. */
class DeployedFilesTest {

    // surefire runs in the module's folder
    private static final Path ROOT = Path.of("../..");
    private static final Path DEPLOY = ROOT.resolve("deploy");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--)(.+) \\S+$");
    private static final Pattern JVM_OPTION = Pattern.compile("--?[a-zA-Z-]+[=:][\\w.=-]+|-XX:\\+\\w+");
    private static final Pattern UNIT_SETTING = Pattern.compile("(?m)^Environment=(\\w+)=(.*)$");
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

    @TempDir
    Path folder;

    @Test
    void everythingThatTheImageCopiesExists() throws IOException {
        List<String> sources = COPY.matcher(read("Dockerfile"))
                .results()
                .flatMap(copy -> Stream.of(copy.group(1).split(" ")))
                .toList();

        assertThat(sources).contains("pom.xml", "server", "LICENSE");
        assertThat(sources)
                .allSatisfy(source -> assertThat(ROOT.resolve(source)).exists());
    }

    @Test
    void theImageStartsTheJvmAsTheLauncherDoes() throws IOException {
        String launcher = Files.readString(ROOT.resolve("naadam"));
        // the archive of classes is for those who start often; an image is built once and could carry one of its own
        String launched = launcher.substring(
                        launcher.indexOf("exec \"$jdk_home"), launcher.indexOf("${NAADAM_JAVA_OPTS"))
                .replaceAll("\\$\\{archive:[^}]*}", "")
                .replace(
                        "$young",
                        launcher.lines()
                                .map(String::strip)
                                .filter(line -> line.startsWith("young='"))
                                .findFirst()
                                .orElseThrow());
        String dockerfile = read("Dockerfile");
        String entry = dockerfile.substring(dockerfile.indexOf("ENTRYPOINT"), dockerfile.indexOf("\nCMD"));

        assertThat(jvmOptions(entry)).hasSize(5).isEqualTo(jvmOptions(launched));
        assertThat(entry).contains('"' + Main.class.getName() + '"');
    }

    @Test
    void theImageIsPinnedRunsAsNobodySpecialAndTellsItsHealth() throws IOException {
        assertThat(read("Dockerfile"))
                .containsPattern("(?m)^ARG MAVEN_IMAGE=\\S+:\\d\\S+$")
                .containsPattern("(?m)^ARG JRE_IMAGE=\\S+:25\\S+$")
                .containsPattern("(?m)^USER 10001:10001$")
                .containsPattern("(?m)^HEALTHCHECK ");
    }

    @Test
    void aNodeTakesWhatComposeTellsIt() throws IOException {
        Map<String, Map<String, String>> nodes = nodes();

        assertThat(nodes.keySet()).containsExactly("node-east", "node-west");
        for (Map.Entry<String, Map<String, String>> node : nodes.entrySet()) {
            assertAccepted(node.getKey(), node.getValue());
        }
    }

    @Test
    void aNodeTakesWhatTheUnitTellsIt() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        UNIT_SETTING
                .matcher(read("systemd/naadam.service"))
                .results()
                .forEach(setting -> settings.put(setting.group(1), setting.group(2)));

        assertThat(settings).containsKey("NAADAM_DATA");
        assertAccepted("naadam.service", settings);
    }

    @Test
    void theNodesOfOneHostDoNotMeet() throws IOException {
        List<String> ports = new ArrayList<>();
        List<String> apis = new ArrayList<>();
        for (Map<String, String> node : nodes().values()) {
            assertThat(node).containsEntry("NAADAM_SHARDS", "1");
            ports.add(node.get("NAADAM_HANDSHAKE_PORT"));
            ports.add(node.get("NAADAM_GAME_PORT"));
            apis.add("127.0.0.1:" + node.get("NAADAM_API_PORT"));
        }

        assertThat(ports).hasSize(4).doesNotHaveDuplicates();
        assertThat(apis).doesNotHaveDuplicates();
        assertThat(yaml("prometheus/prometheus.yaml").toString())
                .as("Prometheus asks each of them")
                .contains(String.join(", ", apis));
    }

    @Test
    void composeMountsOnlyWhatExistsAndNoImageIsTheLatest() throws IOException {
        for (Object each : section(yaml("compose.yaml"), "services").values()) {
            Map<?, ?> service = (Map<?, ?>) each;
            String image = String.valueOf(service.get("image"));
            assertThat(service.containsKey("build") || image.matches("\\S+:v?\\d[\\d.]*"))
                    .as(image)
                    .isTrue();
            for (Object mount : service.get("volumes") instanceof List<?> mounts ? mounts : List.of()) {
                String source = String.valueOf(mount).replaceFirst(":.*", "");
                if (source.startsWith(".")) {
                    assertThat(DEPLOY.resolve(source)).exists();
                }
            }
        }
    }

    @Test
    void grafanaFindsItsSource() throws IOException {
        assertThat(yaml("grafana/provisioning/datasources/naadam.yaml").toString())
                .contains("type=prometheus", "url=http://127.0.0.1:9090");
        assertThat(yaml("grafana/provisioning/dashboards/naadam.yaml").toString())
                .contains("path=/var/lib/grafana/dashboards");
    }

    /** The node itself says whether it would start with these: names, ranges, combinations. */
    private void assertAccepted(String who, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new TreeMap<>(settings);
        if (environment.containsKey("NAADAM_REDIS_PASSWORD_FILE")) {
            Path secret = Files.writeString(folder.resolve("redis-password"), "hush\n");
            environment.put("NAADAM_REDIS_PASSWORD_FILE", secret.toString());
        }
        StringWriter said = new StringWriter();
        int status = CommandLines.of(Main.class, environment)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said, true))
                .execute("server", "--print-config");

        assertThat(status).as("%s: %s", who, said).isZero();
    }

    private static Map<String, Map<String, String>> nodes() throws IOException {
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        section(yaml("compose.yaml"), "services").forEach((name, service) -> {
            if (name.toString().startsWith("node-")) {
                Map<String, String> settings = new TreeMap<>();
                section((Map<?, ?>) service, "environment")
                        .forEach((variable, value) -> settings.put(
                                variable.toString(),
                                SUBSTITUTED.matcher(value.toString()).replaceAll("$1")));
                nodes.put(name.toString(), settings);
            }
        });
        return nodes;
    }

    private static List<String> jvmOptions(String text) {
        return JVM_OPTION.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<?, ?> section(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static Map<?, ?> yaml(String file) throws IOException {
        return new Yaml().load(read(file));
    }

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }
}
