package dev.naadam.arena;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.arena.workload.Arena10;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Games;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArenaTest {

    private static final GameSetup DUEL = new GameSetup(60, List.of(0, 1), new TreeMap<>());

    @Test
    void bothGamesAreFoundByName() {
        assertThat(Games.names()).containsExactly("arena", "arena-10");
        assertThat(Games.find("arena").map(Game::getClass)).hasValue(Arena.class);
        assertThat(Games.find("arena-10").map(Game::getClass)).hasValue(Arena10.class);
    }

    @Test
    void everyPlayerHasAViewOfItsOwnAndIsPredicted() {
        Arena arena = new Arena();

        assertThat(arena.start(DUEL, 1).views()).isEqualTo(2);
        assertThat(arena.viewSchema(DUEL)).isSameAs(ArenaView.SCHEMA);
        assertThat(arena.predictor(DUEL, 1)).isNotNull();
    }
}
