package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import dev.naadam.server.app.lobby.SessionPause;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.session.Recess;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Carries the orders of lobbies about pauses to whichever node hosts the match. Any thread. */
final class CarriedPauses implements SessionPause {

    private final MatchOperations operations;

    CarriedPauses(MatchOperations operations) {
        this.operations = operations;
    }

    @Override
    public CompletionStage<Pace> pause(String organizer, UUID matchId, int number, long lengthMillis) {
        long left = lengthMillis == Rules.NEVER ? Recess.NO_END : lengthMillis;
        ObjectNode order = Json.object().put("number", number).put("lengthMillis", left);
        return operations.ask("pause", organizer, matchId, order).thenApply(CarriedPauses::standing);
    }

    @Override
    public CompletionStage<Pace> resume(String organizer, UUID matchId, int number) {
        ObjectNode order = Json.object().put("number", number);
        return operations.ask("resume", organizer, matchId, order).thenApply(CarriedPauses::standing);
    }

    private static Pace standing(AggregatedHttpResponse page) {
        return switch (page.status().code()) {
            case 202 ->
                switch (Json.read(page.content().array()).path("pause").asText()) {
                    case "on" -> Pace.STANDS_STILL;
                    case "over" -> Pace.GOES_ON;
                    default -> Pace.UNSETTLED;
                };
            case 404, 409 -> Pace.OVER;
            default -> Pace.UNSETTLED;
        };
    }
}
