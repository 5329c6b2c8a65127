package dev.naadam.server.app.control.http;

import dev.naadam.server.app.control.Refusal;

/** Says in HTTP why a use case was not carried out. */
final class Refusals {

    private Refusals() {}

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BadField bad -> Problem.ofField(bad.field(), bad.reason());
            case Refusal.UnknownMatch unknown -> Problem.of(ProblemType.UNKNOWN_MATCH, "No match has this id.");
            case Refusal.MatchOver over ->
                Problem.of(ProblemType.MATCH_OVER, "No more tickets are minted for this match.");
            case Refusal.HostedElsewhere elsewhere ->
                Problem.of(ProblemType.HOSTED_ELSEWHERE, "Ask node: " + elsewhere.node());
            case Refusal.NoRoom full -> Problem.of(ProblemType.NO_ROOM, full.reason());
            case Refusal.StoreUnreachable away ->
                Problem.of(ProblemType.STORE_UNREACHABLE, "Nothing was changed. Try again later.");
        };
    }
}
