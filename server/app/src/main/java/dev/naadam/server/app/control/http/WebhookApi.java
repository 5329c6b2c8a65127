package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.WebhookAdministration;
import dev.naadam.server.app.webhook.Delivery.Logged;
import dev.naadam.server.app.webhook.Webhook;
import dev.naadam.server.app.webhook.WebhookLimits;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code /v1/webhooks}. */
final class WebhookApi {

    private static final int USUAL_PAGE = 20;

    private final WebhookAdministration webhooks;

    WebhookApi(WebhookAdministration webhooks) {
        this.webhooks = webhooks;
    }

    HttpResponse create(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> webhooks.create(ApiKeyGuard.caller(ctx), WebhookJson.subscription(body)))
                .thenApply(answer -> Refusals.response(
                        ctx,
                        answer,
                        made -> Pages.created("/v1/webhooks/" + made.id(), WebhookJson.withSecret(made)))));
    }

    HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
        new QueryFields(ctx.queryParams(), Set.of());
        return HttpResponse.of(webhooks.list(ApiKeyGuard.caller(ctx))
                .thenApply(answer -> Refusals.response(
                        ctx, answer, listed -> Pages.json(HttpStatus.OK, WebhookJson.listed(listed)))));
    }

    HttpResponse find(ServiceRequestContext ctx, HttpRequest request) {
        return shown(ctx, webhooks.find(ApiKeyGuard.caller(ctx), id(ctx)));
    }

    HttpResponse change(ServiceRequestContext ctx, HttpRequest request) {
        Long expected = ETags.expectedRevision(request.headers());
        return shown(ctx, JsonBody.of(request).thenCompose(body -> {
            WebhookJson.Change change = WebhookJson.change(body);
            return webhooks.change(ApiKeyGuard.caller(ctx), id(ctx), change.url(), change.types(), expected);
        }));
    }

    HttpResponse remove(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(webhooks.remove(ApiKeyGuard.caller(ctx), id(ctx))
                .thenApply(
                        answer -> Refusals.response(ctx, answer, removed -> HttpResponse.of(HttpStatus.NO_CONTENT))));
    }

    HttpResponse rotate(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(webhooks.rotate(ApiKeyGuard.caller(ctx), id(ctx))
                .thenApply(answer -> Refusals.response(
                        ctx, answer, rotated -> Pages.json(HttpStatus.OK, WebhookJson.withSecret(rotated)))));
    }

    HttpResponse enable(ServiceRequestContext ctx, HttpRequest request) {
        return shown(ctx, webhooks.enable(ApiKeyGuard.caller(ctx), id(ctx)));
    }

    HttpResponse test(ServiceRequestContext ctx, HttpRequest request) {
        return told(ctx, webhooks.test(ApiKeyGuard.caller(ctx), id(ctx)));
    }

    HttpResponse deliveries(ServiceRequestContext ctx, HttpRequest request) {
        QueryFields query = new QueryFields(ctx.queryParams(), Set.of("cursor", "limit"));
        int limit = query.number("limit", 1, WebhookLimits.MAX_PAGE, USUAL_PAGE);
        return HttpResponse.of(webhooks.deliveries(ApiKeyGuard.caller(ctx), id(ctx), query.text("cursor"), limit)
                .thenApply(answer -> Refusals.response(
                        ctx, answer, entries -> Pages.json(HttpStatus.OK, WebhookJson.log(entries, limit)))));
    }

    HttpResponse replay(ServiceRequestContext ctx, HttpRequest request) {
        return told(ctx, webhooks.replay(ApiKeyGuard.caller(ctx), id(ctx), PathIds.text(ctx, "delivery")));
    }

    private static HttpResponse told(ServiceRequestContext ctx, CompletionStage<Answer<Logged>> told) {
        return HttpResponse.of(told.thenApply(answer ->
                Refusals.response(ctx, answer, entry -> Pages.json(HttpStatus.OK, WebhookJson.delivery(entry)))));
    }

    private static HttpResponse shown(ServiceRequestContext ctx, CompletionStage<Answer<Webhook>> found) {
        return HttpResponse.of(found.thenApply(answer -> Refusals.response(ctx, answer, webhook -> {
            ResponseHeaders headers = ResponseHeaders.builder(HttpStatus.OK)
                    .contentType(MediaType.JSON)
                    .set(HttpHeaderNames.ETAG, ETags.ofRevision(webhook.revision()))
                    .build();
            return HttpResponse.of(headers, HttpData.wrap(Json.bytes(WebhookJson.webhook(webhook))));
        })));
    }

    private static @Nullable UUID id(ServiceRequestContext ctx) {
        return PathIds.match(ctx);
    }
}
