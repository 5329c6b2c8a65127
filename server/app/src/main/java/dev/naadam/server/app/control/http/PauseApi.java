package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Pauses;
import dev.naadam.server.app.control.Pauses.Standing;
import dev.naadam.server.app.control.http.MatchOperation.Asked;
import dev.naadam.server.core.session.Recess;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** What the platform orders about a match for its lobby. No route leads here: nodes ask each other. */
final class PauseApi {

    private final Pauses pauses;

    PauseApi(Pauses pauses) {
        this.pauses = pauses;
    }

    CompletionStage<Answer<HttpResponse>> pause(UUID id, Asked asked) {
        JsonFields fields = JsonFields.ofBody(JsonBody.read(asked), Set.of("number", "lengthMillis"));
        long number = number(fields, "number");
        return answer(pauses.pause(asked.caller(), id, number, number(fields, "lengthMillis")));
    }

    CompletionStage<Answer<HttpResponse>> resume(UUID id, Asked asked) {
        JsonFields fields = JsonFields.ofBody(JsonBody.read(asked), Set.of("number"));
        return answer(pauses.resume(asked.caller(), id, number(fields, "number")));
    }

    private static CompletionStage<Answer<HttpResponse>> answer(CompletionStage<Answer<Standing>> answered) {
        return Answer.then(
                answered,
                standing -> Answer.done(Pages.json(
                        HttpStatus.ACCEPTED,
                        Json.object().put("pause", standing.name().toLowerCase(Locale.ROOT)))));
    }

    private static long number(JsonFields fields, String name) {
        JsonNode node = fields.optional(name);
        if (node == null || !node.isIntegralNumber() || node.longValue() < 1 || node.longValue() > Recess.NO_END) {
            throw JsonFields.refused(fields.pathOf(name), "not a number from 1 to " + Recess.NO_END);
        }
        return node.longValue();
    }
}
