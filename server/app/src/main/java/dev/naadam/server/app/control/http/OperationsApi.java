package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Readiness;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What operators and orchestrators ask. */
final class OperationsApi {

    private static final MediaType PROMETHEUS_TEXT = MediaType.parse("text/plain; version=0.0.4; charset=utf-8");

    private final Readiness readiness;
    private final Supplier<String> metrics;

    OperationsApi(Readiness readiness, Supplier<String> metrics) {
        this.readiness = readiness;
        this.metrics = metrics;
    }

    HttpResponse health(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(
                HttpStatus.OK, MediaType.JSON, Json.bytes(Json.object().put("healthy", true)));
    }

    HttpResponse readiness(ServiceRequestContext ctx, HttpRequest request) {
        List<String> obstacles = readiness.obstacles();
        ObjectNode json = Json.object().put("ready", obstacles.isEmpty());
        ArrayNode reasons = json.putArray("reasons");
        obstacles.forEach(reasons::add);
        HttpStatus status = obstacles.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return HttpResponse.of(status, MediaType.JSON, Json.bytes(json));
    }

    HttpResponse metrics(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(CompletableFuture.supplyAsync(
                () -> HttpResponse.of(HttpStatus.OK, PROMETHEUS_TEXT, metrics.get()), ctx.blockingTaskExecutor()));
    }
}
