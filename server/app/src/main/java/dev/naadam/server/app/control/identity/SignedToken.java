package dev.naadam.server.app.control.identity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON web token in its compact form (RFC 7515 section 7.1), taken apart and not yet believed.
 *
 * @param algorithm that it says it is signed with
 * @param kid of the key that it says it is signed with; null: it names none
 * @param claims what it says
 * @param signed the bytes that are signed
 * @param signature over them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedToken(
        TokenAlgorithm algorithm, @Nullable String kid, TokenClaims claims, byte[] signed, byte[] signature) {

    private static final int MAX_DEPTH = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // of two claims of one name another reader may see the other one
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxDocumentLength(IdentityLimits.MAX_TOKEN_CHARS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Takes a text apart; null for anything that is no such token. Looks at no signature. */
    static @Nullable SignedToken read(String text) {
        if (text.length() > IdentityLimits.MAX_TOKEN_CHARS) {
            return null;
        }
        List<String> parts = List.of(text.split("\\.", -1));
        if (parts.size() != 3) {
            return null;
        }
        JsonNode header = json(parts.getFirst());
        byte[] signature = Base64Url.read(parts.getLast());
        if (header == null || signature == null || signature.length != TokenAlgorithm.SIGNATURE_BYTES) {
            return null;
        }
        TokenAlgorithm algorithm = algorithm(header);
        JsonNode claims = algorithm == null ? null : json(parts.get(1));
        TokenClaims read = claims == null ? null : TokenClaims.read(claims);
        if (algorithm == null || read == null) {
            return null;
        }
        byte[] signed = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        return new SignedToken(algorithm, header.path("kid").textValue(), read, signed, signature);
    }

    /** Null: the header asks for what is not known here. Keys and addresses of keys in it are never looked at. */
    private static @Nullable TokenAlgorithm algorithm(JsonNode header) {
        JsonNode kid = header.path("kid");
        JsonNode type = header.path("typ");
        boolean isOurs = (kid.isMissingNode() || kid.isTextual())
                && (type.isMissingNode() || "JWT".equalsIgnoreCase(type.textValue()))
                && !header.has("crit")
                && header.path("alg").isTextual();
        return isOurs ? TokenAlgorithm.of(header.path("alg").textValue()) : null;
    }

    private static @Nullable JsonNode json(String part) {
        byte[] bytes = Base64Url.read(part);
        try {
            JsonNode node = bytes == null ? null : MAPPER.readTree(bytes);
            return node != null && node.isObject() ? node : null;
        } catch (IOException e) {
            return null;
        }
    }
}
