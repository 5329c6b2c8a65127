package dev.naadam.server.app.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request that takes effect once, and its answer as soon as there is one.
 *
 * @param fingerprint hash of the request, hexadecimal
 * @param status of the answer; {@link #IN_FLIGHT}: there is none yet
 * @param headers of the answer, by name
 * @param body of the answer
 */
@SuppressWarnings("ArrayRecordComponent") // equals is written out
public record IdempotencyRecord(String fingerprint, int status, SortedMap<String, String> headers, byte[] body) {

    /** Status of a request that is being carried out. */
    public static final int IN_FLIGHT = 0;

    public IdempotencyRecord {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        Bounds.requireId("fingerprint", fingerprint);
        Bounds.requireRange("status", status, IN_FLIGHT, 599);
        Bounds.requireRange("headers", headers.size(), 0, StoreLimits.MAX_KEPT_HEADERS);
        headers.forEach((name, value) -> {
            Bounds.requireText("header name", name, StoreLimits.MAX_NAME_CHARS);
            Bounds.requireText("header " + name, value, StoreLimits.MAX_ADDRESS_CHARS);
        });
        Bounds.requireRange("body bytes", body.length, 0, StoreLimits.MAX_KEPT_BODY_BYTES);
    }

    /** A request that is being carried out. */
    static IdempotencyRecord inFlight(String fingerprint) {
        return new IdempotencyRecord(fingerprint, IN_FLIGHT, new TreeMap<>(), new byte[0]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyRecord that
                && fingerprint.equals(that.fingerprint)
                && status == that.status
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fingerprint, status, headers, Arrays.hashCode(body));
    }

    /** Never prints the body, which may hold tickets. */
    @Override
    public String toString() {
        return "IdempotencyRecord[status=" + status + ", " + body.length + " bytes]";
    }
}
