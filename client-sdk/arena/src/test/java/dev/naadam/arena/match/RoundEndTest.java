package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaEvent;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.arena.view.RoundReason;
import dev.naadam.game.ViewFrame;
import org.junit.jupiter.api.Test;

/** Team 0 attacks. */
class RoundEndTest {

    private final TestMatch match = new TestMatch(new MatchOptions(TestMatch.OPEN, 12, 3, 10, 0), 60, 0, 1);

    @Test
    void aMatchOpensWithThreeSecondsOfPreparation() {
        match.state.round.phase = ArenaView.PREPARATION;
        match.state.round.endTick = 180;

        match.step(180);
        assertThat(match.state.round.phase).isEqualTo(ArenaView.PREPARATION);
        match.step(1);

        assertThat(match.state.round.phase).isEqualTo(ArenaView.PLAY);
        assertThat(match.state.round.endTick).isEqualTo(180 + 600);
    }

    @Test
    void deadDefendersLose() {
        match.kill(1).step(1);

        assertThat(match.events).containsExactly(new ArenaEvent.RoundEnd(0, RoundReason.ELIMINATED, 1, 0));
    }

    @Test
    void deadAttackersLose() {
        match.kill(0).step(1);

        assertThat(match.events).containsExactly(new ArenaEvent.RoundEnd(1, RoundReason.ELIMINATED, 0, 1));
    }

    @Test
    void ifAllDieInOneTickTheAttackersWin() {
        match.kill(0).kill(1).step(1);

        assertThat(match.events).containsExactly(new ArenaEvent.RoundEnd(0, RoundReason.ELIMINATED, 1, 0));
    }

    @Test
    void whenTimeIsUpTheDefendersWin() {
        match.state.round.endTick = match.state.tick + 600;
        match.step(599);
        assertThat(match.events).isEmpty();

        match.step(1);

        assertThat(match.events).containsExactly(new ArenaEvent.RoundEnd(1, RoundReason.TIME, 0, 1));
    }

    @Test
    void theResultIsShownForThreeSecondsInWhichNobodyIsHurt() {
        match.place(0, 10, 20).place(1, 12, 20).state.round.endTick = match.state.tick + 1;
        match.step(1).press(0, input -> input.fire(0, 0)).step(179);
        ViewFrame view = match.view(0);

        assertThat(view.get(ArenaView.ROUND, 0, ArenaView.ROUND_WINNER)).isEqualTo(2);
        assertThat(view.get(ArenaView.ROUND, 0, ArenaView.ROUND_REASON)).isEqualTo(RoundReason.TIME.number());
        assertThat(match.state.hp[1]).isEqualTo(100);
        assertThat(view.get(ArenaView.ROUND, 0, ArenaView.ROUND_NUMBER)).isEqualTo(1);
        match.step(2);
        assertThat(match.view(0).get(ArenaView.ROUND, 0, ArenaView.ROUND_NUMBER))
                .isEqualTo(2);
    }

    @Test
    void theNextRoundFindsAllWholeAndArmedAtTheirSides() {
        match.state.rounds[MatchState.ammo(0, ArenaView.RIFLE)] = 3;
        match.state.smokeTick[0] = 1;

        match.winRound(0);

        assertThat(match.state.hp).containsOnly(100);
        assertThat(match.rounds(0, ArenaView.RIFLE)).isEqualTo(30);
        assertThat(match.state.smokeTick[0]).isZero();
        assertThat(TestMatch.OPEN.attackSpawn().contains(match.state.x[0], match.state.y[0]))
                .isTrue();
        assertThat(TestMatch.OPEN.defendSpawn().contains(match.state.x[1], match.state.y[1]))
                .isTrue();
    }

    @Test
    void sidesChangeAfterHalfOfTheRounds() {
        for (int round = 0; round < 6; round++) {
            match.winRound(round % 2);
        }

        assertThat(match.events).contains(new ArenaEvent.SidesChanged(1));
        assertThat(match.state.round.number).isEqualTo(7);
        assertThat(match.state.round.attackers).isEqualTo(1);
        assertThat(TestMatch.OPEN.attackSpawn().contains(match.state.x[1], match.state.y[1]))
                .isTrue();
    }
}
