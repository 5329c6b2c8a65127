package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import dev.naadam.server.app.control.MeasurementFault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type URI of the kind of problem
 * @param status of the response
 * @param title the kind in words
 * @param detail this case in words, for a person
 * @param member of the document that names the part at fault: {@code field} or {@code parameter}, or the {@code fault}
 *     itself; null: none is
 * @param part the field at fault as a JSON pointer (RFC 6901), or the name of the parameter
 */
record Problem(
        String type,
        HttpStatus status,
        String title,
        String detail,
        @Nullable String member,
        @Nullable String part) {

    private static final MediaType PROBLEM_JSON = MediaType.parse("application/problem+json");

    /** What RFC 9457 section 4.2.1 has for a problem that its status says everything about. */
    private static final String NO_TYPE = "about:blank";

    static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.status(), type.title(), detail, null, null);
    }

    static Problem ofField(String pointer, String reason) {
        ProblemType type = ProblemType.INVALID_FIELD;
        return new Problem(type.uri(), type.status(), type.title(), reason, "field", pointer);
    }

    /** An order that the rules refused; an empty pointer: as a whole. */
    static Problem ofRuling(ProblemType type, String pointer, String reason) {
        return new Problem(type.uri(), type.status(), type.title(), reason, "field", pointer);
    }

    static Problem ofParameter(String name, String reason) {
        ProblemType type = ProblemType.INVALID_PARAMETER;
        return new Problem(type.uri(), type.status(), type.title(), reason, "parameter", name);
    }

    static Problem ofMeasurement(MeasurementFault fault) {
        ProblemType type =
                fault == MeasurementFault.REPLAYED ? ProblemType.MEASUREMENT_REPLAYED : ProblemType.INVALID_MEASUREMENT;
        String name = fault.name().toLowerCase(Locale.ROOT);
        return new Problem(type.uri(), type.status(), type.title(), fault.detail(), "fault", name);
    }

    static Problem ofStatus(HttpStatus status) {
        return new Problem(NO_TYPE, status, status.reasonPhrase(), "The request cannot be served.", null, null);
    }

    AggregatedHttpResponse response() {
        ObjectNode body = Json.object().put("type", type).put("title", title);
        body.put("status", status.code()).put("detail", detail);
        if (member != null) {
            body.put(member, part);
        }
        ResponseHeadersBuilder headers = ResponseHeaders.builder(status).contentType(PROBLEM_JSON);
        if (status.equals(HttpStatus.UNAUTHORIZED)) {
            headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"naadam\"");
        } else if (status.equals(HttpStatus.SERVICE_UNAVAILABLE)) {
            headers.setInt(HttpHeaderNames.RETRY_AFTER, ControlLimits.RETRY_AFTER_SECONDS);
        }
        return AggregatedHttpResponse.of(headers.build(), HttpData.wrap(Json.bytes(body)));
    }
}
