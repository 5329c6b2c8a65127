package dev.naadam.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.GameSetup;
import dev.naadam.game.Outcome;
import dev.naadam.game.SetupCheck;
import dev.naadam.game.TickInputs;
import dev.naadam.game.ViewFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a player of the example game would notice. */
class LanternTest {

    private static final int MIDDLE = 16_000;
    private static final GameSetup DUEL =
            new GameSetup(20, List.of(0, 1), new TreeMap<>(Map.of("time-limit-seconds", "3")));

    private final Lantern game = new Lantern();
    private final LanternMatch match = new LanternMatch(DUEL, 1);
    private final List<Byte> steals = new ArrayList<>();

    @Test
    void runsAsKeysArePressedAndGoesOnInSilence() {
        place(0, 1_000, 1_000, 1, 30_000, 30_000);

        tick(Runner.RIGHT, 0);
        silentTick();

        // 6 m/s at 20 Hz
        assertThat(frame(0).get(Lantern.PLAYERS, 0, Lantern.X)).isEqualTo(1_600);
        assertThat(frame(0).get(Lantern.PLAYERS, 0, Lantern.Y)).isEqualTo(1_000);
    }

    @Test
    void theFieldHasAnEnd() {
        place(0, 100, 0, 1, 30_000, 30_000);

        tick(Runner.LEFT | Runner.UP, 0);

        assertThat(frame(0).get(Lantern.PLAYERS, 0, Lantern.X)).isZero();
    }

    @Test
    void whoTouchesTheLanternCarriesItSlowlyAndItsTeamScores() {
        place(0, MIDDLE, MIDDLE, 1, 0, 0);

        tick(0, 0);
        tick(Runner.LEFT, 0);

        assertThat(steals).containsExactly((byte) 0);
        assertThat(frame(1).get(Lantern.MATCH, 0, Lantern.HOLDER)).isZero();
        assertThat(frame(1).get(Lantern.MATCH, 0, Lantern.CARRIED_TICKS)).isEqualTo(2);
        assertThat(frame(0).get(Lantern.PLAYERS, 0, Lantern.X)).isEqualTo(MIDDLE - 250);
    }

    @Test
    void aFoeWhoTouchesTheCarrierTakesItButNotWithinASecond() {
        place(0, MIDDLE, MIDDLE, 1, MIDDLE + 500, MIDDLE);

        tick(0, 0);
        for (int i = 0; i < 19; i++) {
            tick(0, 0);
        }
        assertThat(steals).containsExactly((byte) 0);
        tick(0, 0);

        assertThat(steals).containsExactly((byte) 0, (byte) 1);
    }

    @Test
    void fogHidesAFoeUntilHeIsCloseOrCarriesTheLantern() {
        place(0, 1_000, 1_000, 1, 1_000, 7_001);
        assertThat(frame(0).isPresent(Lantern.PLAYERS, 1)).isFalse();

        place(0, 1_000, 1_000, 1, 1_000, 7_000);
        assertThat(frame(0).isPresent(Lantern.PLAYERS, 1)).isTrue();

        place(0, 1_000, 1_000, 1, MIDDLE, MIDDLE);
        tick(0, 0);
        assertThat(frame(0).isPresent(Lantern.PLAYERS, 1)).isTrue();
    }

    @Test
    void theTeamThatCarriedItLongerWins() {
        place(0, MIDDLE, MIDDLE, 1, 0, 0);

        for (int i = 0; i < 59; i++) {
            tick(0, 0);
        }
        assertThat(match.outcome()).isNull();
        tick(0, 0);

        Outcome outcome = Objects.requireNonNull(match.outcome());
        assertThat(outcome.winningTeam()).isZero();
        assertThat(outcome.teamScores()).containsExactly(60L, 0L);
        assertThat(outcome.players().getFirst()).containsEntry("steals", 1L);
    }

    @Test
    void aPredictorIsRightAsLongAsTheLanternStaysWhereItIs() {
        place(0, 1_000, 1_000, 1, 30_000, 30_000);
        LanternPredictor predictor = new LanternPredictor(DUEL, 0);
        ViewFrame predicted = frame(0);
        predictor.restart(predicted);

        for (int keys = 0; keys <= Runner.ALL_KEYS; keys++) {
            tick(keys, 0);
            predictor.step(new byte[] {(byte) keys});
        }
        predictor.show(predicted);

        assertThat(predictor.error(predicted, frame(0))).isZero();
        assertThat(predictor.error(predicted, frame(0))).isZero();
        assertThat(predicted.get(Lantern.PLAYERS, 0, Lantern.X)).isEqualTo(1_000);
    }

    @Test
    void botsFindTheLanternAndTakeItFromEachOther() {
        GameSetup setup = new GameSetup(60, List.of(0, 0, 0, 1, 1, 1), new TreeMap<>());
        BotPlay play = new BotPlay(game, setup, 7);

        Outcome outcome = play.toTheEnd();

        assertThat(outcome.teamScores()).allMatch(ticks -> ticks > 300);
        assertThat(outcome.players()).anyMatch(player -> player.getOrDefault("steals", 0L) > 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 0         |                    |      | teams
            0 0 1 2     |                    |      | teams
            0 1 1 1 1 1 1 |                  |      | teams
            0 1         | time-limit-seconds | 0    | time-limit-seconds
            0 1         | time-limit-seconds | 3601 | time-limit-seconds
            0 1         | time-limit-seconds | 1e3  | time-limit-seconds
            0 1         | fog                | 1    | fog
            """)
    void saysWhatCanNotBePlayed(String teams, String option, String value, String field) {
        List<Integer> teamOfSlot =
                List.of(teams.split(" ")).stream().map(Integer::valueOf).toList();
        TreeMap<String, String> options = option == null ? new TreeMap<>() : new TreeMap<>(Map.of(option, value));

        SetupCheck check = game.check(new GameSetup(60, teamOfSlot, options));

        assertThat(check)
                .isInstanceOfSatisfying(
                        SetupCheck.Unplayable.class,
                        unplayable -> assertThat(unplayable.field()).isEqualTo(field));
    }

    /** Writes a state with the two where they are wanted, and everything else as it was at the start. */
    private void place(int slot, int x, int y, int other, int otherX, int otherY) {
        BitWriter out = new BitWriter(GameLimits.MAX_STATE_BYTES);
        out.write(0, Lantern.TICK_BITS);
        out.write(1, 64);
        out.write(Lantern.NOBODY, 4);
        out.write(0, 8 + 2 * Lantern.TICK_BITS);
        int[] places = new int[4];
        places[2 * slot] = x;
        places[2 * slot + 1] = y;
        places[2 * other] = otherX;
        places[2 * other + 1] = otherY;
        for (int player = 0; player < 2; player++) {
            out.write(places[2 * player], Lantern.PLACE_BITS);
            out.write(places[2 * player + 1], Lantern.PLACE_BITS);
            out.write(0, 4 + 16);
        }
        assertThat(match.read(new BitReader().reset(out.bytes(), 0, out.byteCount())))
                .isTrue();
    }

    private void tick(int keys, int otherKeys) {
        TickInputs inputs = new TickInputs(2, 1);
        inputs.set(0, new byte[] {(byte) keys}, 0);
        inputs.set(1, new byte[] {(byte) otherKeys}, 0);
        match.step(inputs, (audience, event, length) -> steals.add(event[0]));
    }

    private void silentTick() {
        match.step(new TickInputs(2, 1), (audience, event, length) -> steals.add(event[0]));
    }

    private ViewFrame frame(int view) {
        ViewFrame frame = new ViewFrame(game.viewSchema(DUEL));
        match.view(view, frame);
        return frame;
    }
}
