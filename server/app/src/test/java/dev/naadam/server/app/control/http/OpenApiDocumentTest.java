package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import dev.naadam.game.GameLimits;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.MatchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml and the code say the same. */
final class OpenApiDocumentTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;

    OpenApiDocumentTest() throws IOException {
        // surefire runs in the module's folder
        document = new YAMLMapper().readTree(Path.of("../../docs/openapi.yaml").toFile());
    }

    @Test
    void listsEveryRouteAndNoOther() {
        ControlBench bench = new ControlBench();
        Set<String> served = new TreeSet<>();
        new Routes(new ControlServices(bench.matches, bench.keys, List::of, () -> ""))
                .services()
                .forEach((path, methods) -> methods.keySet().forEach(method -> served.add(route(method, path))));

        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> documented.add(
                                route(HttpMethod.valueOf(member.getKey().toUpperCase(Locale.ROOT)), path.getKey()))));

        assertThat(documented).isEqualTo(served);
    }

    @Test
    void listsEveryProblemAndNoOther() {
        Set<String> documented = new TreeSet<>();
        document.at("/components/schemas/Problem/properties/type/enum").forEach(type -> documented.add(type.asText()));
        Set<String> known =
                new TreeSet<>(Set.of(Problem.ofStatus(HttpStatus.LOCKED).type()));
        Arrays.stream(ProblemType.values()).forEach(type -> known.add(type.uri()));

        assertThat(documented).isEqualTo(known);
    }

    @Test
    void itsProblemExamplesHaveTheTitlesAndStatusesOfTheCode() {
        List<JsonNode> examples = document.findValues("application/problem+json").stream()
                .map(content -> content.path("example"))
                .toList();

        assertThat(examples).hasSizeGreaterThan(8).allSatisfy(example -> {
            ProblemType type = Arrays.stream(ProblemType.values())
                    .filter(known -> known.uri().equals(example.path("type").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(example.path("title").asText()).isEqualTo(type.title());
            assertThat(example.path("status").asInt()).isEqualTo(type.status().code());
        });
    }

    @Test
    void itsExampleOfANewMatchCanBeRead() {
        JsonNode example = document.at("/paths/~1v1~1matches/post/requestBody/content/application~1json/example");

        MatchRequest request = MatchRequestJson.newMatch(example);

        assertThat(request.teams()).hasSize(2);
        assertThat(request.randomSeed()).isEqualTo(0x0123456789abcdefL);
        assertThat(request.setup()).containsEntry("score-limit", "30");
    }

    @Test
    void itsBoundsAreThoseOfTheCode() {
        JsonNode newMatch = document.at("/components/schemas/NewMatch/properties");

        assertThat(newMatch.at("/tickRateHz/minimum").asInt()).isEqualTo(GameLimits.MIN_TICK_RATE_HZ);
        assertThat(newMatch.at("/tickRateHz/maximum").asInt()).isEqualTo(GameLimits.MAX_TICK_RATE_HZ);
        assertThat(newMatch.at("/tickRateHz/default").asInt()).isEqualTo(MatchRequest.DEFAULT_TICK_RATE_HZ);
        assertThat(newMatch.at("/teams/maxItems").asInt()).isEqualTo(GameLimits.MAX_TEAMS);
        assertThat(newMatch.at("/setup/maxProperties").asInt()).isEqualTo(GameLimits.MAX_OPTIONS);
        assertThat(StreamSupport.stream(newMatch.spliterator(), false)).hasSize(6);
    }

    private static String route(HttpMethod method, String path) {
        return method + " " + path;
    }
}
