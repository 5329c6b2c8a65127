package dev.naadam.server.core.lobby.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.region.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VetoBoardTest {

    private static final List<String> POOL = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final List<String> SIDES = List.of("attack", "defend");
    private static final Lot LOT = new Lot(new UUID(1, 2));

    @Test
    void bestOfOneOfTheMajorsLeavesOneMapWhoseSideBChooses() {
        VetoBoard board = played(terms(1, 7, 0), "A", "a", "b", "c", "d", "e", "f", "attack");

        assertThat(board.isOver()).isTrue();
        assertThat(board.plan(LOT)).containsExactly(new PlannedMap("g", null, "defend"));
    }

    @Test
    void bestOfThreeOfTheMajorsPlaysTwoPicksAndADecider() {
        VetoBoard board = played(terms(3, 7, 0), "A", "a", "b", "c", "defend", "d", "defend", "e", "f", "attack");

        assertThat(board.plan(LOT))
                .containsExactly(
                        new PlannedMap("c", Corner.A, "attack"),
                        new PlannedMap("d", Corner.B, "defend"),
                        new PlannedMap("g", null, "defend"));
    }

    @Test
    void whoTakesTheOtherPartSwapsAllTurnsBehindIt() {
        VetoBoard board = played(terms(1, 7, 0), "B");

        assertThat(board.turn()).isEqualTo(Corner.B);
        assertThat(board.action()).isEqualTo(VetoAction.BAN_MAP);
    }

    @Test
    void mapsThatAreBannedOrPickedAreNoChoiceAnyMore() {
        VetoBoard board = played(terms(3, 7, 0), "A", "a", "b", "c", "attack");

        assertThat(board.choices()).containsExactly("d", "e", "f", "g");
    }

    @Test
    void sidesAreChosenForTheFirstMapThatHasNone() {
        VetoBoard board = played(terms(3, 3, 0), "A", "a", "attack");

        assertThat(board.plan(LOT).getFirst()).isEqualTo(new PlannedMap("a", Corner.A, "defend"));
    }

    @Test
    void theRegionThatIsLeftIsPlayedIn() {
        VetoBoard board = played(terms(1, 1, 3), "A", "r1", "r0", "attack");

        assertThat(board.region()).isEqualTo(new RegionId("r2"));
    }

    @Test
    void theRegionThatIsPickedIsPlayedIn() {
        VetoTerms terms = new VetoTerms(
                1,
                List.of("a"),
                SIDES,
                List.of(new RegionId("r0"), new RegionId("r1")),
                List.of(new VetoStep(Corner.A, VetoAction.PICK_REGION)));

        assertThat(played(terms, "r1").region()).isEqualTo(new RegionId("r1"));
    }

    @Test
    void withoutAPatternTheFirstMapsOfThePoolArePlayed() {
        VetoBoard board = VetoBoard.of(new VetoTerms(3, POOL, List.of(), List.of(), List.of()), List.of());

        assertThat(board.plan(LOT))
                .containsExactly(
                        new PlannedMap("a", null, ""), new PlannedMap("b", null, ""), new PlannedMap("c", null, ""));
    }

    @Test
    void aGameWithoutMapsChoosesItself() {
        VetoBoard board = VetoBoard.of(new VetoTerms(1, List.of(), List.of(), List.of(), List.of()), List.of());

        assertThat(board.plan(LOT)).containsExactly(new PlannedMap("", null, ""));
    }

    @Test
    void whatNobodyChoseIsTheSameForEverybodyAndAnotherInAnotherLobby() {
        VetoBoard board = played(terms(1, 7, 0), "A");
        List<String> drawn = new ArrayList<>();
        for (int lobby = 0; lobby < 20; lobby++) {
            drawn.add(board.drawn(new Lot(new UUID(3, lobby))).choice());
        }

        assertThat(board.drawn(LOT)).isEqualTo(board.drawn(LOT));
        assertThat(drawn.stream().distinct().count()).isGreaterThan(3);
        assertThat(POOL).containsAll(drawn);
    }

    @Test
    void sidesThatNobodyChoseAreDrawn() {
        VetoTerms terms = new VetoTerms(7, POOL, SIDES, List.of(), List.of());
        List<String> sides = new ArrayList<>();
        for (PlannedMap map : VetoBoard.of(terms, List.of()).plan(LOT)) {
            sides.add(map.sideOfA());
        }

        assertThat(sides).containsAll(SIDES).isSubsetOf(SIDES);
    }

    private static VetoTerms terms(int bestOf, int pool, int regions) {
        List<RegionId> ids = new ArrayList<>();
        for (int i = 0; i < regions; i++) {
            ids.add(new RegionId("r" + i));
        }
        return new VetoTerms(
                bestOf, POOL.subList(0, pool), SIDES, ids, VetoPatterns.standard(bestOf, pool, true, regions));
    }

    private static VetoBoard played(VetoTerms terms, String... choices) {
        List<VetoChoice> taken = new ArrayList<>();
        for (String choice : choices) {
            VetoBoard board = VetoBoard.of(terms, taken);
            taken.add(new VetoChoice(board.turn(), board.action(), choice, false));
        }
        return VetoBoard.of(terms, taken);
    }
}
