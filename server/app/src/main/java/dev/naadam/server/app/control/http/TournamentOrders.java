package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.competition.EventJson;
import dev.naadam.server.app.competition.UnreadableEvent;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Ruling;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Carries orders about tournaments to their desk, and shows how they stand. Every answer has the number of the newest entry
 * as its ETag, and every change takes it as {@code If-Match}.
 */
final class TournamentOrders {

    private final Desk<Competition, CompetitionOrder> desk;

    TournamentOrders(Desk<Competition, CompetitionOrder> desk) {
        this.desk = desk;
    }

    /** What a request orders; throws a {@link ProblemException} for a body that is none. */
    @FunctionalInterface
    interface Reading {
        CompetitionOrder order(ServiceRequestContext ctx, JsonNode body, Competition state) throws UnreadableEvent;
    }

    /** What of a tournament is shown. */
    @FunctionalInterface
    interface View {
        JsonNode of(ServiceRequestContext ctx, Standing<Competition> standing);
    }

    /** Orders that have one field each for what their address names so, and the others in their body. */
    static Reading typed(String type, String... ofPath) {
        return (ctx, body, state) -> {
            ObjectNode order = Json.object().put("type", type);
            for (String name : ofPath) {
                switch (name) {
                    case "match" ->
                        order.put(name, PathIds.matchOfTournament(ctx).toString());
                    case "dispute" -> order.put(name, PathIds.dispute(ctx));
                    default -> order.put(name, PathIds.text(ctx, name));
                }
            }
            return EventJson.order(filled(order, body));
        };
    }

    /** The order with what the body says; it says nothing about what is known. */
    static ObjectNode filled(ObjectNode order, JsonNode body) {
        JsonFields.requireObject(body);
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            if (order.has(field.getKey())) {
                throw JsonFields.refused("/" + field.getKey(), "unknown field (the address says it)");
            }
            order.set(field.getKey(), field.getValue());
        }
        return order;
    }

    /** Carries out an order and answers 200 with what is left of it. */
    HttpService order(Reading reading, View view) {
        return (ctx, request) -> give(ctx, request, reading)
                .respond(standing -> tagged(HttpStatus.OK, standing, view.of(ctx, standing), ""));
    }

    /** The same, and 201 with where what is new can be found. */
    HttpService creation(Reading reading, View view, Function<JsonNode, String> location) {
        return creation(reading, UnaryOperator.identity(), view, location);
    }

    /** The same for an order whose fields the API calls otherwise: a refusal names the field of the request. */
    HttpService creation(
            Reading reading, UnaryOperator<Refusal> words, View view, Function<JsonNode, String> location) {
        return (ctx, request) -> give(ctx, request, reading)
                .refusedAs(words)
                .respond(standing -> created(standing, view.of(ctx, standing), location));
    }

    private static HttpResponse created(
            Standing<Competition> standing, JsonNode shown, Function<JsonNode, String> location) {
        return tagged(HttpStatus.CREATED, standing, shown, path(standing.id().id()) + location.apply(shown));
    }

    /** Shows something. */
    HttpService view(View view) {
        return (ctx, request) -> new Given(ctx, look(ctx))
                .respond(standing ->
                        Pages.tagged(request.headers(), ETags.ofNumber(standing.number()), view.of(ctx, standing)));
    }

    static String path(UUID id) {
        return "/v1/tournaments/" + id;
    }

    /** How a tournament stands that its address names, if there is such a one for whoever asks. */
    CompletionStage<Answer<Standing<Competition>>> look(ServiceRequestContext ctx) {
        UUID id = PathIds.match(ctx);
        Asker asker = Asker.of(ctx);
        return id == null
                ? Answer.refused(new Refusal.UnknownTournament())
                : Answer.then(
                        desk.look(LedgerId.ofTournament(id)),
                        standing -> asker.sees(standing.state())
                                ? Answer.done(standing)
                                : Answer.refused(new Refusal.UnknownTournament()));
    }

    private Given give(ServiceRequestContext ctx, HttpRequest request, Reading reading) {
        Set<Long> expected = ETags.expectedNumbers(request.headers());
        return new Given(
                ctx,
                body(request)
                        .thenCompose(body -> Answer.then(look(ctx), standing -> {
                            CompetitionOrder order = read(ctx, reading, body, standing.state());
                            Author author = Asker.of(ctx).author(standing.state(), order);
                            if (author == null) {
                                return Answer.refused(new Refusal.Ruled(
                                        Ruling.Kind.FORBIDDEN, "", "only members of the team, or of the match's, may"));
                            }
                            if (expected != null && !expected.contains(standing.number())) {
                                return Answer.refused(new Refusal.Changed());
                            }
                            return desk.decide(
                                    standing.id(), author, order, expected == null ? null : standing.number());
                        })));
    }

    private static CompletionStage<JsonNode> body(HttpRequest request) {
        return request.method() == HttpMethod.DELETE
                ? CompletableFuture.completedStage(Json.object())
                : JsonBody.of(request);
    }

    static CompetitionOrder read(ServiceRequestContext ctx, Reading reading, JsonNode body, Competition state) {
        try {
            return reading.order(ctx, body, state);
        } catch (UnreadableEvent e) {
            throw JsonFields.refused(e.pointer(), e.reason());
        }
    }

    static HttpResponse tagged(HttpStatus status, Standing<Competition> standing, JsonNode body, String location) {
        var headers = ResponseHeaders.builder(status)
                .contentType(MediaType.JSON)
                .set(HttpHeaderNames.ETAG, ETags.ofNumber(standing.number()));
        if (!location.isEmpty()) {
            headers.set(HttpHeaderNames.LOCATION, location);
        }
        return HttpResponse.of(headers.build(), HttpData.wrap(Json.bytes(body)));
    }

    /** What was asked for, and by which request. */
    record Given(ServiceRequestContext ctx, CompletionStage<Answer<Standing<Competition>>> answered) {

        Given refusedAs(UnaryOperator<Refusal> words) {
            return new Given(ctx, answered.thenApply(answer -> switch (answer) {
                case Answer.Done<Standing<Competition>> done -> done;
                case Answer.Refused<Standing<Competition>> refused -> new Answer.Refused<>(words.apply(refused.why()));
            }));
        }

        HttpResponse respond(Function<Standing<Competition>, HttpResponse> page) {
            return HttpResponse.of(answered.thenApply(answer -> Refusals.response(ctx, answer, page)));
        }
    }
}
