package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;

/** Answers that are no problems. */
final class Pages {

    private Pages() {}

    static HttpResponse json(HttpStatus status, JsonNode body) {
        return HttpResponse.of(status, MediaType.JSON, Json.bytes(body));
    }

    static HttpResponse created(String location, JsonNode body) {
        ResponseHeaders headers = ResponseHeaders.builder(HttpStatus.CREATED)
                .contentType(MediaType.JSON)
                .set(HttpHeaderNames.LOCATION, location)
                .build();
        return HttpResponse.of(headers, HttpData.wrap(Json.bytes(body)));
    }

    /** A document that may be asked for again: 304 if the client has it. */
    static HttpResponse tagged(RequestHeaders request, String etag, JsonNode body) {
        boolean isKnown = ETags.matches(request.getAll(HttpHeaderNames.IF_NONE_MATCH), etag);
        ResponseHeaders headers = ResponseHeaders.builder(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .set(HttpHeaderNames.ETAG, etag)
                .build();
        return isKnown
                ? HttpResponse.of(headers)
                : HttpResponse.of(
                        headers.toBuilder().contentType(MediaType.JSON).build(), HttpData.wrap(Json.bytes(body)));
    }
}
