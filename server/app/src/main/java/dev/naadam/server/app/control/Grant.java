package dev.naadam.server.app.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new API key may be used for: nothing that the key that asks for it may not.
 *
 * @param role that was asked for; null: scopes were
 */
record Grant(@Nullable KeyRole role, Set<Scope> scopes) {

    static Answer<Grant> of(Caller caller, ApiKeyRequest request) {
        String role = request.role();
        if (role == null) {
            return ofScopes(caller, request.scopes());
        }
        return request.scopes().isEmpty()
                ? ofRole(caller, role)
                : refused("/scopes", "a role and scopes (expected: one of the two)");
    }

    private static Answer<Grant> ofRole(Caller caller, String name) {
        KeyRole role = KeyRole.of(name);
        if (role == null) {
            return refused("/role", Names.quoted(name) + " is unknown");
        }
        for (Scope scope : role.scopes()) {
            if (!caller.may(scope)) {
                return refused("/role", Names.quoted(name) + " may do more than this key: " + scope.text());
            }
        }
        return new Answer.Done<>(new Grant(role, role.scopes()));
    }

    private static Answer<Grant> ofScopes(Caller caller, List<String> asked) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        int most = Scope.values().length;
        if (asked.isEmpty() || asked.size() > most) {
            return refused("/scopes", asked.size() + " scopes (expected: 1 to " + most + ")");
        }
        for (int i = 0; i < asked.size(); i++) {
            Scope scope = Scope.of(asked.get(i));
            if (scope == null || !caller.may(scope)) {
                String why = scope == null ? " is unknown" : " is none that this key has";
                return refused("/scopes/" + i, Names.quoted(asked.get(i)) + why);
            }
            scopes.add(scope);
        }
        return new Answer.Done<>(new Grant(null, scopes));
    }

    private static Answer<Grant> refused(String pointer, String reason) {
        return new Answer.Refused<>(new Refusal.BadField(pointer, reason));
    }
}
