package dev.naadam.server.core.tournament.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bugs planted in the engine itself, one line each: the campaign must find them within its first tournaments. A line that was
 * changed since must be spoilt anew here.
 */
class EngineBugTest {

    private static final int TOURNAMENTS = 60;

    /**
     * A bug.
     *
     * @param what it does
     */
    record Bug(String what, String file, String from, String to) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static List<Bug> bugs() {
        return List.of(
                new Bug(
                        "a running match is started again",
                        "Ruler.java",
                        "if (match.state() != MatchState.READY) {\n            return wrongState(match, \"READY\");",
                        "if (match.state() == MatchState.LOCKED) {\n            return wrongState(match, \"READY\");"),
                new Bug(
                        "a correction leaves played matches with the wrong teams",
                        "Ruler.java",
                        "if (match == null || !entry.getValue().isBetweenThoseOf(match)) {",
                        "if (match == null) {"),
                new Bug(
                        "a change of state has the wrong name",
                        "match/Transition.java",
                        "from.isOver() ? ARCHIVED : FINISHED",
                        "ARCHIVED"),
                new Bug(
                        "the second grand final follows the wrong result",
                        "Settlement.java",
                        "ruling.outcome() == Outcome.B_WINS;",
                        "ruling.outcome() == Outcome.A_WINS;"),
                new Bug(
                        "a team that left wins",
                        "Settlement.java",
                        "Outcome.winOf(aLeft ? Side.B : Side.A)",
                        "Outcome.winOf(aLeft ? Side.A : Side.B)"),
                new Bug(
                        "a later stage starts with whoever leads a group so far",
                        "Qualifiers.java",
                        "if (!isOver(stage, group)) {",
                        "if (false) {"),
                new Bug(
                        "Swiss pairings outlive a correction",
                        "StageRun.java",
                        "return before != null && isAsBefore && index",
                        "return before != null && index"),
                new Bug(
                        "places of a lower bracket are upside down",
                        "bracket/DoubleBracket.java",
                        "return evenRoundPlace(matches) + matches;",
                        "return evenRoundPlace(matches) - matches;"),
                new Bug(
                        "the upper bracket drops its winners",
                        "bracket/Knockout.java",
                        "losers.add(new Slot.LoserOf(match));",
                        "losers.add(new Slot.WinnerOf(match));"),
                new Bug(
                        "a second leg is played at home again",
                        "group/RoundRobinGroups.java",
                        "pair[leg % 2]",
                        "pair[0]"),
                new Bug(
                        "a circle skips a team",
                        "group/CircleMethod.java",
                        "(round + i) % (even - 1)",
                        "(round + i + 1) % (even - 1)"),
                new Bug(
                        "a GSL group gives second place to the first",
                        "group/GslGroups.java",
                        "new Slot.LoserOf(winners),",
                        "new Slot.WinnerOf(winners),"),
                new Bug(
                        "a bye gives no points",
                        "standing/Tally.java",
                        "return new Tally(wins + 1, draws, losses, byes + 1, points + by.win());",
                        "return new Tally(wins + 1, draws, losses, byes + 1, points);"),
                new Bug(
                        "a table is in the order of seeds",
                        "standing/Table.java",
                        "isLessBetter ? halves : -halves",
                        "0L * halves"),
                new Bug(
                        "a team gets a second bye",
                        "swiss/FixedPairing.java",
                        "if (field.byes(seed) > 0) {",
                        "if (false) {"),
                new Bug(
                        "the best team gets the bye",
                        "swiss/FixedPairing.java",
                        "for (int seed : ranked.reversed()) {",
                        "for (int seed : ranked) {"),
                new Bug(
                        "a pool is paired though the next one then can not be",
                        "swiss/FixedPairing.java",
                        "boolean isGood = rematches(pool) + rematches(rest) <= budget;",
                        "boolean isGood = true;"),
                new Bug("who has met is remembered by one of them only", "swiss/SwissField.java", "met[b].set(a);", ""),
                new Bug(
                        "who left a stage is ranked among those who went on",
                        "Tournament.java",
                        "int better = stage.plan().advancing();",
                        "int better = 0;"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void theCampaignFinds(Bug bug) throws ReflectiveOperationException {
        LongConsumer spoilt = new SpoiltEngine(bug.file(), bug.from(), bug.to()).randomTournament();

        assertThat(findsAFault(spoilt)).isTrue();
    }

    private static boolean findsAFault(LongConsumer tournaments) {
        for (long randomSeed = 1; randomSeed <= TOURNAMENTS; randomSeed++) {
            try {
                tournaments.accept(randomSeed);
            } catch (AssertionError | RuntimeException e) {
                return true;
            }
        }
        return false;
    }
}
