package dev.naadam.server.app.control.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.naadam.server.app.control.Caller;
import dev.naadam.server.app.control.identity.Identities;
import dev.naadam.server.app.control.identity.Identity;
import dev.naadam.server.app.control.identity.IdentityKey;
import dev.naadam.server.app.control.identity.IdentityLimits;
import dev.naadam.server.app.control.identity.KeySets;
import dev.naadam.server.app.control.identity.PublicKeys;
import dev.naadam.server.app.control.identity.UnusableKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /v1/identity}: who vouches for an organizer's players beside the platform. */
final class IdentityApi {

    private static final Set<String> FIELDS = Set.of("issuer", "jwks", "pem", "kid");

    private final Identities identities;

    IdentityApi(Identities identities) {
        this.identities = identities;
    }

    HttpResponse configure(ServiceRequestContext ctx, HttpRequest request) {
        Caller caller = ApiKeyGuard.caller(ctx);
        return HttpResponse.of(JsonBody.of(request)
                .thenCompose(body -> {
                    JsonFields fields = JsonFields.ofBody(body, FIELDS);
                    return identities.configure(caller, issuer(fields), keys(fields));
                })
                .thenApply(answer -> Refusals.response(ctx, answer, IdentityApi::page)));
    }

    HttpResponse find(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(identities
                .find(ApiKeyGuard.caller(ctx))
                .thenApply(answer -> Refusals.response(ctx, answer, IdentityApi::page)));
    }

    HttpResponse forget(ServiceRequestContext ctx, HttpRequest request) {
        return HttpResponse.of(identities
                .forget(ApiKeyGuard.caller(ctx))
                .thenApply(answer -> Refusals.response(ctx, answer, gone -> HttpResponse.of(HttpStatus.NO_CONTENT))));
    }

    private static String issuer(JsonFields fields) {
        String issuer = fields.text("issuer");
        if (!issuer.matches("[A-Za-z0-9][A-Za-z0-9._~:/@%+=,-]{0," + (IdentityLimits.MAX_ISSUER_CHARS - 1) + "}")) {
            throw JsonFields.refused(
                    "/issuer",
                    "not 1 to " + IdentityLimits.MAX_ISSUER_CHARS + " characters of A-Z a-z 0-9 . _ ~ : / @ % + = , -");
        }
        return issuer;
    }

    private static List<IdentityKey> keys(JsonFields fields) {
        JsonNode set = fields.optional("jwks");
        String pem = fields.optionalText("pem");
        String kid = fields.optionalText("kid");
        if ((set == null) == (pem == null)) {
            throw JsonFields.refused(set == null ? "/pem" : "/jwks", "neither or both (expected: pem or jwks)");
        }
        if (set != null && kid != null) {
            throw JsonFields.refused("/kid", "with a set, whose keys have names of their own");
        }
        String at = set == null ? "/pem" : "/jwks";
        try {
            return set == null ? List.of(ofPem(pem == null ? "" : pem, kid)) : KeySets.read(set);
        } catch (UnusableKey e) {
            throw JsonFields.refused(at + e.pointer(), e.reason());
        }
    }

    private static IdentityKey ofPem(String pem, @Nullable String kid) throws UnusableKey {
        if (kid != null && !KeySets.isName(kid)) {
            throw JsonFields.refused("/kid", "not 1 to " + IdentityLimits.MAX_KID_CHARS + " printable characters");
        }
        PublicKey key = PublicKeys.ofPem(pem);
        return new IdentityKey(kid, PublicKeys.algorithmOf(key), key);
    }

    private static HttpResponse page(Identity identity) {
        ObjectNode json = Json.object()
                .put("organizer", identity.organizer())
                .put("issuer", identity.issuer())
                .put("audience", identity.audience())
                .put("maxLifetimeSeconds", IdentityLimits.MAX_LIFETIME.toSeconds());
        ArrayNode keys = json.putArray("keys");
        identity.keys()
                .forEach(key -> keys.addObject()
                        .put("kid", key.kid())
                        .put("algorithm", key.algorithm().text()));
        return Pages.json(HttpStatus.OK, json);
    }
}
