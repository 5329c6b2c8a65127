package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpStatus;
import java.util.Locale;

/** The kinds of problems that the API answers with; the list of docs/openapi.yaml. */
enum ProblemType {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is not HTTP as it should be"),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not JSON"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "A valid API key is needed"),
    SCOPE_MISSING(HttpStatus.FORBIDDEN, "The API key may not be used for this"),
    RULED_FORBIDDEN(HttpStatus.FORBIDDEN, "Others may do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
    UNKNOWN_MATCH(HttpStatus.NOT_FOUND, "There is no such match"),
    UNKNOWN_TOURNAMENT(HttpStatus.NOT_FOUND, "There is no such tournament"),
    UNKNOWN_LOBBY(HttpStatus.NOT_FOUND, "There is no such lobby"),
    RULED_UNKNOWN(HttpStatus.NOT_FOUND, "It names something that does not exist"),
    UNDECIDED_REGION(HttpStatus.NOT_FOUND, "The region of the match was not decided on"),
    UNKNOWN_REPLAY(HttpStatus.NOT_FOUND, "There is no replay of the match"),
    UNKNOWN_BAN(HttpStatus.NOT_FOUND, "There is no such ban"),
    UNKNOWN_KEY(HttpStatus.NOT_FOUND, "There is no such API key"),
    UNKNOWN_WEBHOOK(HttpStatus.NOT_FOUND, "There is no such webhook"),
    UNKNOWN_DELIVERY(HttpStatus.NOT_FOUND, "There is no such delivery"),
    UNKNOWN_IDENTITY(HttpStatus.NOT_FOUND, "No identity system is configured"),
    UNKNOWN_PLAYER(HttpStatus.NOT_FOUND, "There is no such player"),
    UNKNOWN_NODE(HttpStatus.NOT_FOUND, "There is no such node"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address has no such method"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request took too long to arrive"),
    RULED_OUT(HttpStatus.CONFLICT, "It cannot be done as things stand"),
    MATCH_OVER(HttpStatus.CONFLICT, "The match is over"),
    MATCH_GOES_ON(HttpStatus.CONFLICT, "The match is not over"),
    PLAYER_BANNED(HttpStatus.CONFLICT, "The player is banned from the match"),
    PLAYER_UNMEASURED(HttpStatus.CONFLICT, "A player has no valid measurement"),
    OWN_KEY(HttpStatus.CONFLICT, "A key does not revoke itself"),
    TOO_MANY_KEYS(HttpStatus.CONFLICT, "The organizer has as many keys as there may be"),
    TOO_MANY_WEBHOOKS(HttpStatus.CONFLICT, "The organizer has as many webhooks as there may be"),
    MEASUREMENT_REPLAYED(HttpStatus.CONFLICT, "The measurement was accepted before"),
    IDEMPOTENCY_IN_FLIGHT(HttpStatus.CONFLICT, "The same request is in progress"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "It was changed in the meantime"),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be JSON"),
    HOSTED_ELSEWHERE(HttpStatus.MISDIRECTED_REQUEST, "Another node hosts the match"),
    INVALID_FIELD(HttpStatus.UNPROCESSABLE_ENTITY, "A field cannot be used"),
    INVALID_MEASUREMENT(HttpStatus.UNPROCESSABLE_ENTITY, "The measurement is not accepted"),
    INVALID_PARAMETER(HttpStatus.UNPROCESSABLE_ENTITY, "A parameter cannot be used"),
    IDEMPOTENCY_MISMATCH(HttpStatus.UNPROCESSABLE_ENTITY, "The Idempotency-Key was used for another request"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "The API key was used too often"),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS, "There are as many event streams as there may be"),
    TOO_MANY_ANSWERS(HttpStatus.TOO_MANY_REQUESTS, "Too many answers are kept for the organizer"),
    LEDGER_DAMAGED(HttpStatus.INTERNAL_SERVER_ERROR, "What is stored does not hold together"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "The server made a mistake"),
    NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE, "There is no room for another match"),
    STORE_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The server cannot answer now");

    private final int statusCode;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        statusCode = status.code();
        this.title = title;
    }

    HttpStatus status() {
        return HttpStatus.valueOf(statusCode);
    }

    String title() {
        return title;
    }

    /** Identifies the kind for programs. */
    String uri() {
        return "https://naadam.dev/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
