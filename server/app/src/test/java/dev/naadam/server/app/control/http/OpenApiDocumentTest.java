package dev.naadam.server.app.control.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpStatus;
import dev.naadam.game.GameLimits;
import dev.naadam.server.app.control.ControlBench;
import dev.naadam.server.app.control.MatchRequest;
import dev.naadam.server.app.control.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml and the code say the same. */
final class OpenApiDocumentTest {

    private final OpenApiDocument openApi = new OpenApiDocument();
    private final JsonNode document = openApi.tree;

    @Test
    void listsEveryRouteAndNoOther() {
        ControlBench bench = new ControlBench();
        Set<String> served = new TreeSet<>();
        new Routes(
                        new ControlServices(
                                ApiBench.useCases(bench), true, ApiBench.access(bench), bench.line, List::of, () -> ""),
                        ControlLimits.HEARTBEAT)
                .services()
                .forEach((path, methods) -> methods.keySet().forEach(method -> served.add(method + " " + path)));

        Set<String> documented = new TreeSet<>();
        openApi.operations.forEach(operation -> documented.add(operation.toString()));

        assertThat(documented).isEqualTo(served);
    }

    @Test
    void namesOneScopeForEveryOperationButThoseOfOperatorsAndPlayers() {
        assertThat(openApi.operations).allSatisfy(operation -> {
            String tag = operation.tree().path("tags").path(0).asText();
            boolean needsNoKey = tag.equals("operations") || tag.equals("measuring") || tag.equals("playing");
            assertThat(operation.scopes()).as(operation.toString()).hasSize(needsNoKey ? 0 : 1);
            assertThat(operation.scopes()).allMatch(scope -> Scope.of(scope) != null);
        });
    }

    @Test
    void everyPostWithAnApiKeyTakesAnIdempotencyKey() {
        assertThat(openApi.operations)
                .filteredOn(operation ->
                        operation.method().equals("POST") && !operation.scopes().isEmpty())
                .hasSizeGreaterThan(5)
                .allSatisfy(operation -> assertThat(
                                operation.tree().path("parameters").findValuesAsText("$ref"))
                        .contains("#/components/parameters/IdempotencyKey"));
    }

    @Test
    void itsExamplesAreWhatItsSchemasDescribe() {
        List<JsonNode> contents = document.findValues("content").stream()
                .flatMap(content -> StreamSupport.stream(content.spliterator(), false))
                .filter(content -> content.has("example"))
                .toList();

        assertThat(contents)
                .hasSizeGreaterThan(30)
                .allSatisfy(content -> assertThat(openApi.faults(content.path("schema"), content.path("example")))
                        .as(content.path("example").toString())
                        .isEmpty());
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
        assertThat(StreamSupport.stream(newMatch.spliterator(), false)).hasSize(9);
    }
}
