package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.ControlCounters;
import dev.naadam.server.app.control.NodeLine;
import dev.naadam.server.app.control.NodeLine.Question;
import dev.naadam.server.app.control.NodeLine.Reply;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.control.http.MatchOperation.Asked;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What can be asked about one match, carried out by the node that hosts it whichever node was asked.
 *
 * <p>The node that was asked has judged the API key, its rate and the Idempotency-Key, and the other trusts it: letters
 * are sealed with a key that only nodes have.
 */
final class MatchOperations {

    private final Map<String, MatchOperation> operations;
    private final NodeLine line;
    private final ControlCounters counters;

    MatchOperations(UseCases useCases, NodeLine line, ControlCounters counters) {
        MatchApi matches = new MatchApi(useCases);
        RefereeApi referee = new RefereeApi(useCases.referee());
        PauseApi pauses = new PauseApi(useCases.pauses());
        this.operations = Map.of(
                "find", matches::find,
                "mint", matches::mint,
                "abort", referee::abort,
                "kick", referee::kick,
                "bans", referee::bans,
                "ban", referee::ban,
                "pardon", referee::pardon,
                "pause", pauses::pause,
                "resume", pauses::resume);
        this.line = line;
        this.counters = counters;
    }

    /** Serves one of them at an address that names a match. */
    HttpService service(String name) {
        return (ctx, request) -> serve(name, ctx, request);
    }

    /** A new ticket for a player of a match, whichever node hosts it; empty: not now. */
    CompletionStage<Optional<ObjectNode>> ticket(String organizer, UUID matchId, String player) {
        return ask("mint", organizer, matchId, Json.object().put("player", player))
                .thenApply(page -> page.status().equals(HttpStatus.CREATED)
                                && Json.read(page.content().array()) instanceof ObjectNode minted
                        ? Optional.of(minted)
                        : Optional.empty());
    }

    /** Ends a match, whichever node hosts it; whether it is over, or will be in a moment. */
    CompletionStage<Boolean> stop(String organizer, UUID matchId) {
        return ask("abort", organizer, matchId, Json.object())
                .thenApply(page -> switch (page.status().code()) {
                    case 202, 404, 409 -> true;
                    default -> false;
                });
    }

    /** As if the organizer had asked: for what the platform does by itself. */
    CompletionStage<AggregatedHttpResponse> ask(String operation, String organizer, UUID matchId, ObjectNode body) {
        Caller platform = new Caller("platform", organizer, Set.of(), null);
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, "/")
                .contentType(MediaType.JSON)
                .build();
        return carryOut(operation, matchId, new Asked(platform, -1, headers, Json.bytes(body)))
                .thenCompose(HttpResponse::aggregate)
                .exceptionally(failure -> AggregatedHttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE));
    }

    /** Carries out what another node was asked. */
    CompletionStage<Reply> answer(Question question) {
        Carried carried = Carried.read(question);
        MatchOperation operation = carried == null ? null : operations.get(carried.operation());
        if (carried == null || operation == null) {
            return Carried.reply(Problem.of(ProblemType.NOT_FOUND, "This node does not know the operation.")
                    .response()
                    .toHttpResponse());
        }
        CompletionStage<Answer<HttpResponse>> answered;
        try {
            answered = operation.about(carried.matchId(), carried.asked());
        } catch (ProblemException e) {
            return Carried.reply(e.problem().response().toHttpResponse());
        }
        return answered.handle((answer, failure) -> failure == null ? page(answer) : HttpResponse.ofFailure(failure))
                .thenCompose(Carried::reply);
    }

    private HttpResponse serve(String name, ServiceRequestContext ctx, HttpRequest request) {
        UUID id = PathIds.match(ctx);
        if (id == null) {
            return Refusals.response(ctx, new Refusal.UnknownMatch());
        }
        int slot = PathIds.slot(ctx);
        if (request.method().equals(HttpMethod.POST)) {
            JsonBody.requireType(request.headers());
        }
        return HttpResponse.of(request.aggregate()
                .thenCompose(whole -> carryOut(
                        name,
                        id,
                        new Asked(
                                ApiKeyGuard.caller(ctx),
                                slot,
                                whole.headers(),
                                whole.content().array()))));
    }

    private CompletionStage<HttpResponse> carryOut(String name, UUID id, Asked asked) {
        MatchOperation operation = operations.get(name);
        if (operation == null) {
            throw new IllegalArgumentException(
                    "operation: " + name + " (expected one of: " + operations.keySet() + ")");
        }
        return operation
                .about(id, asked)
                .thenCompose(answer -> answer instanceof Answer.Refused<HttpResponse> refused
                                && refused.why() instanceof Refusal.HostedElsewhere elsewhere
                        ? forward(elsewhere.node(), new Carried(name, id, asked))
                        : CompletableFuture.completedStage(page(answer)));
    }

    private CompletionStage<HttpResponse> forward(String node, Carried carried) {
        counters.add(ControlCount.REQUESTS_FORWARDED);
        return line.ask(node, carried.question())
                .thenApply(reply -> reply.map(Carried::response).orElseGet(() -> {
                    counters.add(ControlCount.REQUESTS_UNANSWERED);
                    return Problem.of(ProblemType.UNAVAILABLE, "The node that hosts the match does not answer.")
                            .response()
                            .toHttpResponse();
                }));
    }

    private static HttpResponse page(Answer<HttpResponse> answer) {
        return switch (answer) {
            case Answer.Done<HttpResponse> done -> done.value();
            case Answer.Refused<HttpResponse> refused -> Refusals.page(refused.why());
        };
    }
}
