package dev.naadam.server.app.control;

import static dev.naadam.server.app.control.ControlBench.NOW_MILLIS;
import static dev.naadam.server.app.control.ControlBench.now;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may make which key, and whose keys there are. */
final class KeyAdministrationTest {

    private static final Caller CUP = ControlBench.caller("cup", Scope.KEYS_ADMIN, Scope.MATCHES_READ);
    private static final Caller PLATFORM = ControlBench.caller("platform");

    private final ControlBench bench = new ControlBench();

    @Test
    void makesAKeyThatOpensAndKeepsNoSecret() {
        IssuedApiKey issued = issued(CUP, null, "matches:read");

        assertThat(now(bench.keys.admit(issued.key().text())))
                .isEqualTo(new ApiKeys.Admission.Admitted(
                        new Caller(issued.key().id(), "cup", Set.of(Scope.MATCHES_READ), null)));
        assertThat(bench.keyStore.keys.toString()).doesNotContain(issued.key().secret());
    }

    @Test
    void grantsNothingThatTheCallerDoesNotHave() {
        assertThat(create(CUP, null, null, "matches:read", "matches:write"))
                .isEqualTo(refused("/scopes/1", "\"matches:write\" is none that this key has"));
        assertThat(create(CUP, null, null, "root")).isEqualTo(refused("/scopes/0", "\"root\" is unknown"));
        assertThat(create(CUP, null, null)).isEqualTo(refused("/scopes", "0 scopes (expected: 1 to 13)"));
        assertThat(bench.keyStore.keys).isEmpty();
    }

    @Test
    void makesAKeyOfARole() {
        StoredApiKey referee = ((Answer.Done<IssuedApiKey>) ofRole(PLATFORM, "referee"))
                .value()
                .stored();

        assertThat(referee.role()).isEqualTo(KeyRole.REFEREE);
        assertThat(referee.scopes())
                .contains(Scope.TOURNAMENTS_RULE)
                .doesNotContain(Scope.TOURNAMENTS_WRITE, Scope.KEYS_ADMIN);
    }

    @Test
    void grantsNoRoleThatMayDoMoreThanTheCaller() {
        assertThat(ofRole(CUP, "caster")).isInstanceOf(Answer.Refused.class);
        assertThat(ofRole(ControlBench.caller("cup", KeyRole.OWNER.scopes().toArray(Scope[]::new)), "operator"))
                .isInstanceOf(Answer.Refused.class);
        assertThat(ofRole(PLATFORM, "boss")).isEqualTo(refused("/role", "\"boss\" is unknown"));
        assertThat(now(bench.administration.create(
                        PLATFORM, new ApiKeyRequest(null, "caster", List.of("matches:read"), null))))
                .isEqualTo(refused("/scopes", "a role and scopes (expected: one of the two)"));
        assertThat(bench.keyStore.keys).isEmpty();
    }

    @Test
    void nobodyButAnOwnerMakesKeys() {
        assertThat(KeyRole.values())
                .filteredOn(role -> role.scopes().contains(Scope.KEYS_ADMIN))
                .containsExactly(KeyRole.OPERATOR, KeyRole.OWNER);
        assertThat(KeyRole.OPERATOR.scopes()).containsExactlyInAnyOrder(Scope.values());
    }

    @Test
    void makesNoKeyThatOutlivesTheCallers() {
        Caller passing = new Caller("k", "cup", Set.of(Scope.values()), NOW_MILLIS + 10);

        assertThat(create(passing, null, NOW_MILLIS + 11, "matches:read"))
                .isEqualTo(refused("/expiresAt", "later than the key that asks expires"));
        assertThat(create(passing, null, NOW_MILLIS, "matches:read"))
                .isEqualTo(refused("/expiresAt", "not in the future"));
        assertThat(issued(passing, null, "matches:read").stored().expiresMillis())
                .isEqualTo(NOW_MILLIS + 10);
    }

    @Test
    void onlyThePlatformMakesKeysForOthers() {
        assertThat(create(CUP, "rival", null, "matches:read"))
                .isEqualTo(new Answer.Refused<>(new Refusal.ScopeMissing(Scope.ORGANIZERS_ADMIN)));
        assertThat(create(PLATFORM, "a b", null, "matches:read")).isInstanceOf(Answer.Refused.class);

        assertThat(issued(PLATFORM, "rival", "matches:read").stored().organizer())
                .isEqualTo("rival");
    }

    @Test
    void listsOnlyWhatIsWithinReach() {
        StoredApiKey rivals = issued(PLATFORM, "rival", "matches:read").stored();

        assertThat(now(bench.administration.list(CUP, "rival"))).isEqualTo(new Answer.Done<>(List.of()));
        assertThat(now(bench.administration.list(CUP, null))).isEqualTo(new Answer.Done<>(List.of()));
        assertThat(now(bench.administration.list(PLATFORM, "rival"))).isEqualTo(new Answer.Done<>(List.of(rivals)));
    }

    @Test
    void revokesAtOnceButNeitherItselfNorAStrangers() {
        IssuedApiKey rivals = issued(PLATFORM, "rival", "keys:admin");
        Caller rival = rivals.stored().caller();

        assertThat(now(bench.administration.revoke(CUP, rival.keyId())))
                .isEqualTo(new Answer.Refused<>(new Refusal.UnknownKey()));
        assertThat(now(bench.administration.revoke(rival, rival.keyId())))
                .isEqualTo(new Answer.Refused<>(new Refusal.OwnKey()));
        assertThat(now(bench.administration.revoke(PLATFORM, "no id!")))
                .isEqualTo(new Answer.Refused<>(new Refusal.UnknownKey()));
        assertThat(now(bench.administration.revoke(PLATFORM, rival.keyId()))).isInstanceOf(Answer.Done.class);

        assertThat(now(bench.keys.admit(rivals.key().text()))).isEqualTo(new ApiKeys.Admission.Denied());
    }

    @Test
    void saysSoWhenAnOrganizerHasTooManyOrTheStoreIsAway() {
        bench.keyStore.isFull = true;
        assertThat(create(CUP, null, null, "matches:read"))
                .isEqualTo(new Answer.Refused<>(new Refusal.TooManyKeys("cup")));

        bench.keyStore.isAway = true;
        assertThat(create(CUP, null, null, "matches:read"))
                .isEqualTo(new Answer.Refused<>(new Refusal.StoreUnreachable()));
    }

    private Answer<IssuedApiKey> create(
            Caller caller, @Nullable String organizer, @Nullable Long expiresMillis, String... scopes) {
        return now(bench.administration.create(
                caller, new ApiKeyRequest(organizer, null, List.of(scopes), expiresMillis)));
    }

    private Answer<IssuedApiKey> ofRole(Caller caller, String role) {
        return now(bench.administration.create(caller, new ApiKeyRequest(null, role, List.of(), null)));
    }

    private IssuedApiKey issued(Caller caller, @Nullable String organizer, String... scopes) {
        return ((Answer.Done<IssuedApiKey>) create(caller, organizer, null, scopes)).value();
    }

    private static Answer<IssuedApiKey> refused(String pointer, String reason) {
        return new Answer.Refused<>(new Refusal.BadField(pointer, reason));
    }
}
