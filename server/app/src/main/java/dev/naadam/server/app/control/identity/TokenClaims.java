package dev.naadam.server.app.control.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.naadam.server.core.ledger.Author;
import org.jspecify.annotations.Nullable;

/**
 * What a token says (RFC 7519 section 4.1), as far as it matters here.
 *
 * @param issuer who signed it
 * @param audience the one service that it is for
 * @param subject name of the player
 * @param expiresSeconds s since 1970
 * @param notBeforeSeconds s since 1970; 0 if it does not say
 */
record TokenClaims(String issuer, String audience, String subject, long expiresSeconds, long notBeforeSeconds) {

    /** Null if one is missing or of another type. */
    static @Nullable TokenClaims read(JsonNode claims) {
        String issuer = claims.path("iss").textValue();
        String audience = audience(claims.path("aud"));
        String subject = claims.path("sub").textValue();
        JsonNode expires = claims.path("exp");
        JsonNode notBefore = claims.path("nbf");
        boolean areTimes = isTime(expires) && (notBefore.isMissingNode() || isTime(notBefore));
        return issuer == null || audience == null || subject == null || !isName(subject) || !areTimes
                ? null
                : new TokenClaims(issuer, audience, subject, expires.longValue(), notBefore.asLong(0));
    }

    /** Whether it holds now. */
    boolean isValidAt(long nowMillis) {
        long nowSeconds = Math.floorDiv(nowMillis, 1000);
        return nowSeconds < expiresSeconds
                && expiresSeconds - nowSeconds <= IdentityLimits.MAX_LIFETIME.toSeconds()
                && notBeforeSeconds <= nowSeconds + IdentityLimits.CLOCKS_APART.toSeconds();
    }

    private static boolean isName(String subject) {
        return !subject.isEmpty() && subject.length() <= Author.MAX_NAME_CHARS && subject.equals(subject.strip());
    }

    private static boolean isTime(JsonNode time) {
        return time.isIntegralNumber() && time.canConvertToLong() && time.longValue() >= 0;
    }

    /** A list is one with a single member: a token that opens several doors is taken from one of them to another. */
    private static @Nullable String audience(JsonNode claim) {
        JsonNode only = claim.isArray() && claim.size() == 1 ? claim.get(0) : claim;
        return only.textValue();
    }
}
