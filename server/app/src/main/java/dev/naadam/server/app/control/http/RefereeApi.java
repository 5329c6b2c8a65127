package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Referee;
import dev.naadam.server.app.control.http.MatchOperation.Asked;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** What organizers decide about a running match. */
final class RefereeApi {

    private final Referee referee;

    RefereeApi(Referee referee) {
        this.referee = referee;
    }

    CompletionStage<Answer<HttpResponse>> abort(UUID id, Asked asked) {
        MatchRequestJson.nothing(JsonBody.read(asked));
        return Answer.then(
                referee.abort(asked.caller(), id),
                done -> Answer.done(
                        Pages.json(HttpStatus.ACCEPTED, Json.object().put("id", done.toString()))));
    }

    CompletionStage<Answer<HttpResponse>> kick(UUID id, Asked asked) {
        String player = MatchRequestJson.player(JsonBody.read(asked));
        return Answer.then(
                referee.kick(asked.caller(), id, player),
                verdict -> Answer.done(Pages.json(HttpStatus.ACCEPTED, MatchJson.verdict(verdict))));
    }

    CompletionStage<Answer<HttpResponse>> ban(UUID id, Asked asked) {
        Set<Long> expected = ETags.expectedBans(asked.headers());
        String player = MatchRequestJson.player(JsonBody.read(asked));
        return Answer.then(
                referee.ban(asked.caller(), id, player, expected),
                verdict -> Answer.done(
                        Pages.created("/v1/matches/" + id + "/bans/" + verdict.slot(), MatchJson.verdict(verdict))));
    }

    CompletionStage<Answer<HttpResponse>> pardon(UUID id, Asked asked) {
        Set<Long> expected = ETags.expectedBans(asked.headers());
        return Answer.then(
                referee.pardon(asked.caller(), id, asked.slot(), expected),
                verdict -> Answer.done(HttpResponse.of(HttpStatus.NO_CONTENT)));
    }

    CompletionStage<Answer<HttpResponse>> bans(UUID id, Asked asked) {
        return Answer.then(
                referee.bans(asked.caller(), id),
                bans -> Answer.done(
                        Pages.tagged(asked.headers(), ETags.ofBans(bans.bannedMask()), MatchJson.bans(bans))));
    }
}
