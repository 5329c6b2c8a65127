package dev.naadam.loadtest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.loadtest.emulator.Country;
import dev.naadam.loadtest.emulator.Population;
import dev.naadam.loadtest.event.BotTeam;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventDocumentTest {

    @Test
    void hasRoomForTheTeamsAndTheirPlayersAndNobodyElse() throws IOException {
        JsonNode entry = document(null).at("/entry");

        assertThat(entry.at("/maxTeams").asInt()).isEqualTo(4);
        assertThat(entry.at("/roster/minPlayers").asInt()).isEqualTo(3);
        assertThat(entry.at("/roster/maxPlayers").asInt()).isEqualTo(3);
    }

    @Test
    void isPlayedWithTheDemosOptionsWhereItIsFairest() throws IOException {
        JsonNode play = document(new Population(Country.named("china"), 1)).at("/play");

        assertThat(play.at("/game/options/best-of-rounds").asText()).isEqualTo("3");
        assertThat(play.at("/region/policy").asText()).isEqualTo("FAIR");
    }

    private static JsonNode document(@Nullable Population population) throws IOException {
        EventPlan plan = new EventPlan(
                BotTeam.teams(4, 3), new TreeMap<>(Map.of("best-of-rounds", "3")), 60, 1, population, false);
        return new ObjectMapper().readTree(EventDocument.of(plan));
    }
}
