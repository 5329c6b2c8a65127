package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Node;
import dev.naadam.server.app.control.Nodes;
import dev.naadam.server.app.control.Role;
import java.time.Instant;

/** {@code /v1/nodes}. */
final class NodeApi {

    private static final long NANOS_PER_MICRO = 1_000;

    private final Nodes nodes;

    NodeApi(Nodes nodes) {
        this.nodes = nodes;
    }

    HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(nodes.list()
                .thenApply(answer -> Refusals.response(ctx, answer, live -> {
                    ObjectNode json = Json.object();
                    ArrayNode list = json.putArray("nodes");
                    live.forEach(node -> list.add(json(node)));
                    return Pages.json(HttpStatus.OK, json);
                })));
    }

    HttpResponse find(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(nodes.find(PathIds.text(ctx, "id"))
                .thenApply(answer -> Refusals.response(ctx, answer, node -> Pages.json(HttpStatus.OK, json(node)))));
    }

    HttpResponse drain(ServiceRequestContext ctx, HttpRequest request) {
        String id = PathIds.text(ctx, "id");
        return HttpResponse.of(JsonBody.of(request).thenCompose(body -> {
            MatchRequestJson.nothing(body);
            return nodes.drain(id)
                    .thenApply(answer -> Refusals.response(
                            ctx,
                            answer,
                            done -> Pages.json(
                                    HttpStatus.ACCEPTED, Json.object().put("id", done))));
        }));
    }

    private static ObjectNode json(Node node) {
        ObjectNode json = Json.object().put("id", node.id());
        ArrayNode roles = json.putArray("roles");
        node.roles().stream().sorted().map(Role::text).forEach(roles::add);
        ArrayNode regions = json.putArray("regions");
        node.regions().forEach(regions::add);
        Node.Handshake handshake = node.handshake();
        json.put("startedAt", Instant.ofEpochMilli(node.startedMillis()).toString());
        json.put("handshake", handshake == null ? null : handshake.host() + ":" + handshake.port());
        json.put("matches", node.load().matches());
        json.putObject("tickBudget")
                .put("micros", node.load().budgetNanos() / NANOS_PER_MICRO)
                .put("freeMicros", node.load().freeNanos() / NANOS_PER_MICRO);
        return json.put("draining", node.isDraining());
    }
}
