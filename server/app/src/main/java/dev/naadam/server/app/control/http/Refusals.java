package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import java.util.function.Function;

/** Says in HTTP why a use case was not carried out. */
final class Refusals {

    private Refusals() {}

    /** The page of what was done, or the problem. */
    static <T> HttpResponse response(ServiceRequestContext ctx, Answer<T> answer, Function<T, HttpResponse> page) {
        return switch (answer) {
            case Answer.Done<T> done -> page.apply(done.value());
            case Answer.Refused<T> refused -> response(ctx, refused.why());
        };
    }

    static HttpResponse response(ServiceRequestContext ctx, Refusal why) {
        if (why instanceof Refusal.ScopeMissing missing) {
            // RFC 6750 section 3.1
            ctx.setAdditionalResponseHeader(
                    HttpHeaderNames.WWW_AUTHENTICATE,
                    "Bearer realm=\"naadam\", error=\"insufficient_scope\", scope=\""
                            + missing.scope().text() + '"');
        }
        return page(why);
    }

    /** The same where no scope can be missing. */
    static HttpResponse page(Refusal why) {
        return problem(why).response().toHttpResponse();
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadField bad -> Problem.ofField(bad.pointer(), bad.reason());
            case Refusal.BadParameter bad -> Problem.ofParameter(bad.name(), bad.reason());
            case Refusal.UnknownMatch unknown -> Problem.of(ProblemType.UNKNOWN_MATCH, "No match has this id.");
            case Refusal.UnknownTournament unknown ->
                Problem.of(ProblemType.UNKNOWN_TOURNAMENT, "No tournament has this id.");
            case Refusal.UnknownLobby unknown -> Problem.of(ProblemType.UNKNOWN_LOBBY, "No lobby has this id.");
            case Refusal.Ruled ruled -> ruled(ruled);
            case Refusal.DamagedLedger damaged ->
                Problem.of(ProblemType.LEDGER_DAMAGED, "Nothing can be done about it any more: " + damaged.ledger());
            case Refusal.UndecidedRegion undecided ->
                Problem.of(ProblemType.UNDECIDED_REGION, "Only a match with the region \"fair\" has a decision.");
            case Refusal.UnknownReplay unknown ->
                Problem.of(ProblemType.UNKNOWN_REPLAY, "Replays are kept for seven days, as far as there is room.");
            case Refusal.MatchGoesOn going ->
                Problem.of(ProblemType.MATCH_GOES_ON, "Ask again when the match is over; it takes seconds from then.");
            case Refusal.UnknownBan unknown -> Problem.of(ProblemType.UNKNOWN_BAN, "Nobody in this slot is banned.");
            case Refusal.UnknownKey unknown -> Problem.of(ProblemType.UNKNOWN_KEY, "No API key has this id.");
            case Refusal.UnknownWebhook unknown -> Problem.of(ProblemType.UNKNOWN_WEBHOOK, "No webhook has this id.");
            case Refusal.UnknownDelivery unknown ->
                Problem.of(ProblemType.UNKNOWN_DELIVERY, "Nothing in the log has this id and could be sent again.");
            case Refusal.TooManyWebhooks full ->
                Problem.of(ProblemType.TOO_MANY_WEBHOOKS, "Remove webhooks that are not used any more.");
            case Refusal.UnknownIdentity unknown ->
                Problem.of(ProblemType.UNKNOWN_IDENTITY, "Only the platform vouches for this organizer's players.");
            case Refusal.UnknownNode unknown -> Problem.of(ProblemType.UNKNOWN_NODE, "No live node has this id.");
            case Refusal.UnknownPlayer unknown ->
                Problem.of(ProblemType.UNKNOWN_PLAYER, "The token is not of this player.");
            case Refusal.BadMeasurement bad -> Problem.ofMeasurement(bad.fault());
            case Refusal.ScopeMissing missing ->
                Problem.of(
                        ProblemType.SCOPE_MISSING,
                        "It needs the scope " + missing.scope().text() + ".");
            case Refusal.OwnKey own -> Problem.of(ProblemType.OWN_KEY, "Use another key to revoke this one.");
            case Refusal.TooManyKeys full ->
                Problem.of(ProblemType.TOO_MANY_KEYS, "Revoke keys that are not used any more.");
            case Refusal.MatchOver over ->
                Problem.of(ProblemType.MATCH_OVER, "Nothing can be changed about this match any more.");
            case Refusal.Banned banned -> Problem.of(ProblemType.PLAYER_BANNED, "Lift the ban first.");
            case Refusal.Changed changed ->
                Problem.of(ProblemType.PRECONDITION_FAILED, "Read it again and compare its ETag with If-Match.");
            case Refusal.HostedElsewhere elsewhere ->
                Problem.of(ProblemType.HOSTED_ELSEWHERE, "Ask node: " + elsewhere.node());
            case Refusal.NoRoom full -> Problem.of(ProblemType.NO_ROOM, full.reason());
            case Refusal.Unmeasured unmeasured ->
                Problem.of(
                        ProblemType.PLAYER_UNMEASURED,
                        "No beacon has measured this player lately: " + unmeasured.player());
            case Refusal.Unanswered unanswered ->
                Problem.of(
                        ProblemType.UNAVAILABLE,
                        "The match may exist or not. Ask again under the same Idempotency-Key in 15 seconds.");
            case Refusal.Busy busy -> Problem.of(ProblemType.UNAVAILABLE, "Try again later.");
            case Refusal.StoreUnreachable away ->
                Problem.of(ProblemType.STORE_UNREACHABLE, "Nothing was changed. Try again later.");
        };
    }

    private static Problem ruled(Refusal.Ruled ruled) {
        ProblemType type = switch (ruled.kind()) {
            case INVALID -> ProblemType.INVALID_FIELD;
            case UNKNOWN -> ProblemType.RULED_UNKNOWN;
            case CONFLICT -> ProblemType.RULED_OUT;
            case FORBIDDEN -> ProblemType.RULED_FORBIDDEN;
        };
        return Problem.ofRuling(type, ruled.pointer(), ruled.reason());
    }
}
