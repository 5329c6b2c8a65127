package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import dev.naadam.server.app.control.ControlCount;
import dev.naadam.server.app.control.IdempotencyStore.Claim;
import dev.naadam.server.app.control.IdempotencyStore.Kept;
import dev.naadam.server.app.control.IdempotencyStore.Lease;
import dev.naadam.server.app.control.IdempotencyStore.Request;
import io.netty.util.AttributeKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries a POST out once, however often it is sent under the same Idempotency-Key
 * (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * <p>Keys belong to an API key and not to its organizer: the kept answer to the creation of a key holds that key, which
 * must not be had by another key of the organizer that may do less.
 */
final class Idempotent extends SimpleDecoratingHttpService {

    private static final String HEADER = "idempotency-key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final List<String> KEPT_HEADERS = List.of("content-type", "location", "etag");

    /** Answers that say nothing about the request but about the moment. */
    private static final Set<Integer> MOMENTARY = Set.of(408, 413, 415, 421, 429);

    private static final int DIGEST_BYTES = 16;

    private static final AttributeKey<UUID> EFFECT = AttributeKey.valueOf(Idempotent.class, "effect");

    private final Access access;

    /**
     * An id for what the request creates: the same whenever the same request is carried out again under the same key, as
     * when whoever carried it out died before the answer was kept. Null if the request has no Idempotency-Key.
     */
    static @Nullable UUID effectId(ServiceRequestContext ctx) {
        return ctx.attr(EFFECT);
    }

    Idempotent(HttpService repeated, Access access) {
        super(repeated);
        this.access = access;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
        List<String> keys = request.headers().getAll(HEADER);
        if (keys.isEmpty()) {
            return unwrap().serve(ctx, request);
        }
        if (keys.size() > 1 || !FORM.matcher(keys.getFirst()).matches()) {
            return Problem.ofParameter("Idempotency-Key", "not one of 1 to 64 printable ASCII characters, no spaces")
                    .response()
                    .toHttpResponse();
        }
        return HttpResponse.of(request.aggregate().thenCompose(body -> {
            Request claimed = claimed(ctx, body, keys.getFirst());
            ctx.setAttr(EFFECT, effectId(claimed));
            return access.answers().claim(claimed).thenComposeAsync(claim -> judge(ctx, body, claim), ctx.eventLoop());
        }));
    }

    /** RFC 9562 section 5.8: an id of our own making, version 8. */
    private static UUID effectId(Request claimed) {
        String name = claimed.organizer() + " " + claimed.digest() + " " + claimed.fingerprint();
        ByteBuffer hash = ByteBuffer.wrap(Hash.sha256(name.getBytes(StandardCharsets.US_ASCII)));
        long high = (hash.getLong() & ~0xf000L) | 0x8000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    private static Request claimed(ServiceRequestContext ctx, AggregatedHttpRequest request, String key) {
        String organizer = ApiKeyGuard.caller(ctx).organizer();
        byte[] name = (ApiKeyGuard.caller(ctx).keyId() + " " + key).getBytes(StandardCharsets.US_ASCII);
        byte[] head = (request.method() + " " + ctx.path() + "\n").getBytes(StandardCharsets.UTF_8);
        return new Request(
                organizer,
                HexFormat.of().formatHex(Hash.sha256(name), 0, DIGEST_BYTES),
                HexFormat.of().formatHex(Hash.sha256(head, request.content().array())));
    }

    private CompletionStage<HttpResponse> judge(ServiceRequestContext ctx, AggregatedHttpRequest request, Claim claim) {
        return switch (claim) {
            case Claim.Ours ours -> carryOut(ctx, request, ours.lease());
            case Claim.Answered answered -> counted(ControlCount.IDEMPOTENT_REPLAYED, replayed(answered.answer()));
            case Claim.InFlight inFlight ->
                counted(
                        ControlCount.IDEMPOTENT_IN_FLIGHT,
                        page(Problem.of(ProblemType.IDEMPOTENCY_IN_FLIGHT, "Ask again in a moment.")));
            case Claim.Mismatch mismatch ->
                counted(
                        ControlCount.IDEMPOTENT_MISMATCH,
                        page(Problem.of(ProblemType.IDEMPOTENCY_MISMATCH, "Use a new key for a new request.")));
            case Claim.Full full -> {
                ctx.setAdditionalResponseHeader(HttpHeaderNames.RETRY_AFTER, ControlLimits.ANSWERS_RETRY_SECONDS);
                yield counted(
                        ControlCount.IDEMPOTENT_FULL,
                        page(Problem.of(ProblemType.TOO_MANY_ANSWERS, "They are kept for 24 hours.")));
            }
            case Claim.Unreachable away ->
                CompletableFuture.completedStage(
                        page(Problem.of(ProblemType.STORE_UNREACHABLE, "Nothing was changed. Try again later.")));
        };
    }

    private CompletionStage<HttpResponse> carryOut(
            ServiceRequestContext ctx, AggregatedHttpRequest request, Lease lease) {
        HttpResponse response;
        try {
            response = unwrap().serve(ctx, request.toHttpRequest());
        } catch (Exception e) {
            response = HttpResponse.ofFailure(e);
        }
        return response.aggregate()
                .handle((page, failure) -> failure == null ? conclude(lease, page) : conclude(lease, failure))
                .thenCompose(concluded -> concluded);
    }

    private CompletionStage<HttpResponse> conclude(Lease lease, Throwable failure) {
        return Exceptions.peel(failure) instanceof ProblemException refused
                ? conclude(lease, refused.problem().response())
                : access.answers().release(lease).thenApply(released -> HttpResponse.ofFailure(failure));
    }

    private CompletionStage<HttpResponse> conclude(Lease lease, AggregatedHttpResponse page) {
        int status = page.status().code();
        if (page.status().isServerError() || MOMENTARY.contains(status)) {
            return access.answers().release(lease).thenApply(released -> page.toHttpResponse());
        }
        SortedMap<String, String> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            String value = page.headers().get(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return access.answers()
                .keep(lease, new Kept(status, headers, page.content().array()))
                .thenApply(isKept -> {
                    access.counters().add(isKept ? ControlCount.IDEMPOTENT_STORED : ControlCount.IDEMPOTENT_UNSTORED);
                    return page.toHttpResponse();
                });
    }

    private static HttpResponse replayed(Kept answer) {
        ResponseHeadersBuilder headers = ResponseHeaders.builder(HttpStatus.valueOf(answer.status()));
        answer.headers().forEach(headers::set);
        headers.set("idempotency-replayed", "true");
        return HttpResponse.of(headers.build(), HttpData.wrap(answer.body()));
    }

    private CompletionStage<HttpResponse> counted(ControlCount count, HttpResponse page) {
        access.counters().add(count);
        return CompletableFuture.completedStage(page);
    }

    private static HttpResponse page(Problem problem) {
        return problem.response().toHttpResponse();
    }
}
