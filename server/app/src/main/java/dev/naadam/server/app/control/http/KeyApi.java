package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.ApiKeyRequest;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.IssuedApiKey;
import dev.naadam.server.app.control.KeyAdministration;
import dev.naadam.server.app.control.KeyRole;
import dev.naadam.server.app.control.Scope;
import dev.naadam.server.app.control.StoredApiKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /v1/keys}. */
final class KeyApi {

    private static final Set<String> FIELDS = Set.of("organizer", "role", "scopes", "expiresAt");

    private final KeyAdministration keys;

    KeyApi(KeyAdministration keys) {
        this.keys = keys;
    }

    HttpResponse create(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> keys.create(caller, read(body)))
                .thenApply(answer -> Refusals.response(
                        ctx,
                        answer,
                        issued -> Pages.created("/v1/keys/" + issued.stored().id(), json(issued)))));
    }

    HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
        String organizer = new QueryFields(ctx.queryParams(), Set.of("organizer")).text("organizer");
        return HttpResponse.of(keys.list(ApiKeyGuard.caller(ctx), organizer)
                .thenApply(
                        answer -> Refusals.response(ctx, answer, listed -> Pages.json(HttpStatus.OK, json(listed)))));
    }

    HttpResponse revoke(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(keys.revoke(ApiKeyGuard.caller(ctx), PathIds.text(ctx, "id"))
                .thenApply(
                        answer -> Refusals.response(ctx, answer, revoked -> HttpResponse.of(HttpStatus.NO_CONTENT))));
    }

    private static ApiKeyRequest read(JsonNode body) {
        JsonFields fields = JsonFields.ofBody(body, FIELDS);
        String role = fields.optionalText("role");
        return new ApiKeyRequest(
                fields.optionalText("organizer"),
                role,
                role != null && fields.optional("scopes") == null ? List.of() : fields.texts("scopes"),
                millis(fields.optionalText("expiresAt")));
    }

    private static @Nullable Long millis(@Nullable String time) {
        try {
            return time == null ? null : QueryFields.Times.millis(time);
        } catch (DateTimeException e) {
            throw JsonFields.refused("/expiresAt", QueryFields.Times.EXPECTED);
        }
    }

    private static ObjectNode json(IssuedApiKey issued) {
        return json(issued.stored()).put("key", issued.key().text());
    }

    private static ObjectNode json(List<StoredApiKey> listed) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("keys");
        listed.forEach(key -> array.add(json(key)));
        return json;
    }

    private static ObjectNode json(StoredApiKey key) {
        ObjectNode json = Json.object().put("id", key.id()).put("organizer", key.organizer());
        KeyRole role = key.role();
        json.put("role", role == null ? null : role.text());
        ArrayNode scopes = json.putArray("scopes");
        key.scopes().stream().map(Scope::text).sorted().forEach(scopes::add);
        Long expires = key.expiresMillis();
        return json.put("createdAt", Instant.ofEpochMilli(key.createdMillis()).toString())
                .put(
                        "expiresAt",
                        expires == null ? null : Instant.ofEpochMilli(expires).toString());
    }
}
