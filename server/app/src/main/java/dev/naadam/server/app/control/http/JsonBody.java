package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import dev.naadam.server.app.control.http.MatchOperation.Asked;
import java.util.concurrent.CompletionStage;

/** Collects a JSON body; its size and time are bounded by the server. */
final class JsonBody {

    private JsonBody() {}

    /** The stage fails with a {@link ProblemException} for what is no JSON. */
    static CompletionStage<JsonNode> of(HttpRequest request) {
        requireType(request.headers());
        return request.aggregate().thenApply(body -> Json.read(body.content().array()));
    }

    /** The body of a request that is there whole. */
    static JsonNode read(Asked asked) {
        requireType(asked.headers());
        return Json.read(asked.body());
    }

    static void requireType(RequestHeaders headers) {
        MediaType type = headers.contentType();
        // nothing is ever decompressed: 64 KiB of gzip can be 64 MiB of zeros
        if (type == null || !type.is(MediaType.JSON) || headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            throw new ProblemException(Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send Content-Type: application/json and no Content-Encoding."));
        }
    }
}
