package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Ruling;
import dev.naadam.server.core.tournament.swiss.PairingNote;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MajorSwissTest {

    private static final StageSpec MAJOR =
            new StageSpec("stage", new Format.MajorSwiss(3, 3), new SeriesLengths(1, 3), 0);

    @Test
    void pairsEveryRoundByRecordDifficultyAndSeed() {
        Tournament end = favourites();

        assertThat(round(end, 1)).isEqualTo("t1-t9 t2-t10 t3-t11 t4-t12 t5-t13 t6-t14 t7-t15 t8-t16");
        assertThat(round(end, 2)).isEqualTo("t1-t8 t2-t7 t3-t6 t4-t5 t9-t16 t10-t15 t11-t14 t12-t13");
        assertThat(round(end, 3)).isEqualTo("t1-t4 t2-t3 t5-t12 t6-t11 t7-t10 t8-t9 t13-t16 t14-t15");
        assertThat(round(end, 4)).isEqualTo("t3-t8 t4-t7 t5-t6 t9-t14 t10-t13 t11-t12");
        assertThat(round(end, 5)).isEqualTo("t6-t10 t7-t9 t8-t11");
        assertThat(end.stages().getFirst().notes()).isEmpty();
    }

    @Test
    void ranksByRecordThenDifficultyThenSeed() {
        assertThat(Script.ranking(favourites()))
                .startsWith("1 t1, 2 t2, 3 t3, 4 t4, 5 t5, 6 t6, 7 t7, 8 t8, 9 t9, 10 t10");
    }

    @Test
    void playsDecidingMatchesInTheLongerSeries() {
        Tournament end = favourites();

        for (Match match : end.stages().getFirst().matches()) {
            boolean isDeciding = match.id().round() > 3 || (match.id().round() == 3 && isAtEdge(match));
            assertThat(match.fixture().series().bestOf()).as(match.toString()).isEqualTo(isDeciding ? 3 : 1);
        }
    }

    @Test
    void playsEveryMatchOfASingleDecidingRoundInTheLongerSeries() {
        StageSpec stage = new StageSpec("stage", new Format.MajorSwiss(1, 1), new SeriesLengths(1, 3), 0);

        assertThat(Documents.open(Documents.of(4, stage)).stages().getFirst().matches())
                .extracting(match -> match.fixture().series().bestOf())
                .containsExactly(3, 3);
    }

    @Test
    void givesTheWinToTheHigherSeedWhereBothForfeit() {
        Tournament tournament = Script.play(Documents.of(16, MAJOR), """
                1.1.1.1 both forfeit | |
                """);

        Match match = tournament.stages().getFirst().matches().iterator().next();
        assertThat(Script.name(match.winner())).isEqualTo("t1");
        assertThat(match.ruling()).extracting(Ruling::basis).isEqualTo(Ruling.Basis.HIGHER_SEED);
    }

    @Test
    void aTeamThatLeavesStaysPairedAndForfeits() {
        Tournament left = Script.play(Documents.of(16, MAJOR), """
                t1 leaves | |
                """);
        Tournament end =
                Script.playAll(left, match -> match.a().team() < match.b().team());

        assertThat(end.stages().getFirst().matches())
                .filteredOn(match -> match.a().is(0) || match.b().is(0))
                .hasSize(3)
                .allSatisfy(match -> assertThat(match.winner().is(0)).isFalse());
    }

    @Test
    void saysWhereTheGreedyRuleHadToBeLeft() {
        List<PairingNote> notes = new ArrayList<>();
        for (int pattern = 0; pattern < 2_000; pattern++) {
            int bits = pattern * 0x9E3779B9;
            Tournament end = Script.playAll(
                    Documents.open(Documents.of(16, MAJOR)),
                    match -> (bits >>> ((match.id().round() * 8 + match.id().number()) % 31) & 1) == 0);
            notes.addAll(end.stages().getFirst().notes());
        }

        assertThat(notes)
                .isNotEmpty()
                .allSatisfy(note ->
                        assertThat(note).isEqualTo(new PairingNote(3, "1-1", PairingNote.Kind.REMATCH_AVOIDED, 0)));
    }

    @Test
    void unpairsARoundWhenAResultBeforeItIsReopened() {
        Tournament second = Documents.open(Documents.of(16, MAJOR));
        for (int number = 1; number <= 8; number++) {
            second = Script.play(second, "1.1.1." + number + " 1:0 | |");
        }

        Tournament first = Script.play(second, """
                reopen 1.1.1.1 | 1.1.1.1:t1-t9 |
                """);

        assertThat(round(second, 2)).isNotEmpty();
        assertThat(round(first, 2)).isEmpty();
    }

    private static Tournament favourites() {
        return Script.playAll(
                Documents.open(Documents.of(16, MAJOR)),
                match -> match.a().team() < match.b().team());
    }

    private static boolean isAtEdge(Match match) {
        return match.id().number() <= 2 || match.id().number() >= 7;
    }

    private static String round(Tournament tournament, int round) {
        List<String> pairs = new ArrayList<>();
        for (Match match : tournament.stages().getFirst().matches()) {
            if (match.id().round() == round) {
                pairs.add(Script.name(match.a()) + "-" + Script.name(match.b()));
            }
        }
        return String.join(" ", pairs);
    }
}
