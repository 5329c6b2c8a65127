package dev.naadam.server.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RosterRulesTest {

    private static final RosterRules RULES = new RosterRules(2, 3, 1, 1);

    @Test
    void takesARosterWithinItsBounds() {
        Roster roster = new Roster(List.of("ann", "bo"), List.of("cy"), List.of("di"), "cy");

        assertThat(RULES.fault(roster)).isNull();
    }

    @Test
    void theFirstPlayerIsCaptainUnlessAnotherIsNamed() {
        assertThat(Roster.of(List.of("ann", "bo")).captain()).isEqualTo("ann");
        assertThat(new Roster(List.of("ann", "bo"), List.of(), List.of(), "bo").captain())
                .isEqualTo("bo");
    }

    @Test
    void refusesTooFewAndTooMany() {
        assertThat(RULES.fault(Roster.of(List.of("ann"))))
                .isEqualTo(new RosterFault("/players", "1 (expected: 2 to 3)"));
        assertThat(RULES.fault(new Roster(List.of("ann", "bo"), List.of("cy", "di"), List.of(), "")))
                .isEqualTo(new RosterFault("/substitutes", "2 (expected: 0 to 1)"));
        assertThat(RULES.fault(new Roster(List.of("ann", "bo"), List.of(), List.of("cy", "di"), "")))
                .isEqualTo(new RosterFault("/coaches", "2 (expected: 0 to 1)"));
    }

    @Test
    void refusesWhoIsInTheTeamTwice() {
        assertThat(RULES.fault(new Roster(List.of("ann", "bo"), List.of("ann"), List.of(), "")))
                .isEqualTo(new RosterFault("/substitutes/0", "ann is in the team twice (expected: everybody once)"));
    }

    @Test
    void refusesACaptainWhoDoesNotPlay() {
        assertThat(RULES.fault(new Roster(List.of("ann", "bo"), List.of(), List.of("di"), "di")))
                .isEqualTo(new RosterFault("/captain", "neither a player nor a substitute of the team"));
    }

    @Test
    void refusesNamesThatCanNotBeShown() {
        assertThat(RULES.fault(Roster.of(List.of("ann", "b\r\no"))))
                .isEqualTo(new RosterFault("/players/1", "control or formatting characters"));
        assertThat(RULES.fault(Roster.of(List.of("ann", "bo\u202e"))))
                .isEqualTo(new RosterFault("/players/1", "control or formatting characters"));
        assertThat(RULES.fault(Roster.of(List.of("ann", " bo"))))
                .isEqualTo(new RosterFault("/players/1", "spaces around it (expected: none)"));
        assertThat(RULES.fault(Roster.of(List.of("ann", "b".repeat(65)))))
                .isEqualTo(new RosterFault("/players/1", "65 characters (expected: 1 to 64, not all blank)"));
    }

    @Test
    void refusesRulesThatNobodyCanKeep() {
        assertThat(new RosterRules(0, 1, 0, 0).fault())
                .isEqualTo(new RosterFault("/minPlayers", "0 (expected: 1 to 32)"));
        assertThat(new RosterRules(3, 2, 0, 0).fault())
                .isEqualTo(new RosterFault("/maxPlayers", "2 (expected: 3 to 32)"));
        assertThat(new RosterRules(1, 33, 0, 0).fault())
                .isEqualTo(new RosterFault("/maxPlayers", "33 (expected: 1 to 32)"));
        assertThat(new RosterRules(1, 1, 11, 0).fault())
                .isEqualTo(new RosterFault("/maxSubstitutes", "11 (expected: 0 to 10)"));
        assertThat(new RosterRules(1, 1, 0, 2).fault())
                .isEqualTo(new RosterFault("/maxCoaches", "2 (expected: 0 to 1)"));
        assertThat(new RosterRules(1, 32, 10, 1).fault()).isNull();
    }
}
