package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110 section 8.8.3): all of ours are strong. */
final class ETags {

    private static final int TAG_BYTES = 16;
    private static final String BANS = "bans-";
    private static final String REVISION = "r";

    private ETags() {}

    /** The tag of a document: its hash. */
    static String of(JsonNode body) {
        return quoted(HexFormat.of().formatHex(Arrays.copyOf(Hash.sha256(Json.bytes(body)), TAG_BYTES)));
    }

    /** The tag of who is banned. */
    static String ofBans(long mask) {
        return quoted(BANS + Long.toHexString(mask));
    }

    /** The tag of something that counts its changes. */
    static String ofRevision(long revision) {
        return quoted(REVISION + revision);
    }

    /**
     * The revision that If-Match allows to be changed; null: any. A tag that is none of ours is 0, and no revision; of
     * several the first one counts.
     */
    static @Nullable Long expectedRevision(RequestHeaders request) {
        String header = request.get(HttpHeaderNames.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        String tag = header.strip();
        return tag.matches("\"" + REVISION + "[0-9]{1,18}\"")
                ? Long.parseLong(tag, REVISION.length() + 1, tag.length() - 1, 10)
                : 0;
    }

    /** Whether a header of If-None-Match names this tag; weakly, as it is meant for (section 13.1.2). */
    static boolean matches(List<String> headers, String etag) {
        return tags(headers).stream()
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    /** The bans that If-Match allows to be changed; null: any. A tag that is none of ours matches nothing. */
    static @Nullable Set<Long> expectedBans(RequestHeaders request) {
        List<String> headers = request.getAll(HttpHeaderNames.IF_MATCH);
        Set<String> tags = tags(headers);
        return headers.isEmpty() || tags.contains("*")
                ? null
                : tags.stream().filter(ETags::isOfBans).map(ETags::mask).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfBans(String tag) {
        return tag.matches("\"" + BANS + "[0-9a-f]{1,16}\"");
    }

    private static long mask(String tag) {
        return Long.parseUnsignedLong(tag, BANS.length() + 1, tag.length() - 1, 16);
    }

    private static Set<String> tags(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }
}
