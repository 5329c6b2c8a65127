package dev.naadam.server.app.control.http;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Caller;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Something asked about one match. Knows the request and not its connection, so that another node may carry it out. */
@FunctionalInterface
interface MatchOperation {

    /** Carries it out here; refused if the match is hosted elsewhere. Throws a {@link ProblemException} for bad input. */
    CompletionStage<Answer<HttpResponse>> about(UUID matchId, Asked asked);

    /**
     * The request.
     *
     * @param caller who asks
     * @param slot that its path names; -1: none, or none that is one
     * @param headers of the request
     * @param body whole
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asked(Caller caller, int slot, RequestHeaders headers, byte[] body) {}
}
