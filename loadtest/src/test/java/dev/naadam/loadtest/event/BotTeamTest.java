package dev.naadam.loadtest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BotTeamTest {

    @Test
    void namesEverybodyOnceHoweverManyThereAre() {
        List<BotTeam> teams = BotTeam.teams(100, 5);

        assertThat(teams).extracting(BotTeam::id).doesNotHaveDuplicates();
        assertThat(teams).extracting(BotTeam::name).doesNotHaveDuplicates();
        assertThat(teams.stream().flatMap(team -> team.players().stream()))
                .hasSize(500)
                .doesNotHaveDuplicates();
    }

    @Test
    void beginsWithTheWolvesAndTheDeer() {
        List<BotTeam> teams = BotTeam.teams(9, 2);

        assertThat(teams.getFirst()).isEqualTo(new BotTeam("blue-wolves", "Blue Wolves", List.of("Anu", "Bat")));
        assertThat(teams.get(1).players()).containsExactly("Chimeg", "Dorj");
        assertThat(teams.get(8).name()).isEqualTo("Blue Wolves 2");
    }
}
