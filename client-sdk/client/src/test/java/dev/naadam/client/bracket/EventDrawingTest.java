package dev.naadam.client.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.bracket.MatchPicture.Run;
import dev.naadam.client.bracket.MatchPicture.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventDrawingTest {

    private static final Run PLAYED = new Run(false, "guian", "A");
    private static final Run LIVE = new Run(true, "wuhu", "");
    private static final Side NOBODY_YET = new Side(Side.UNKNOWN, "", false, "");

    @Test
    void setsAMatchBetweenThoseThatItComesFromWithItsNoteBelow() {
        List<MatchPicture> matches = List.of(
                match("1", 1, 1, won("Falcons", "1"), lost("Foxes", "0"), PLAYED),
                match("2", 1, 2, lost("Wolves", "0"), won("Cranes", "1"), new Run(false, "qingyang", "B")),
                match("3", 2, 1, from("Falcons", "1"), from("Cranes", "2"), LIVE));

        assertThat(draw(new BracketPicture("Bracket 1", matches))).isEqualTo("""
                == Finals ==
                Bracket 1
                Falcons          1*
                Foxes            0    Falcons
                guian A               Cranes
                Wolves           0    wuhu live
                Cranes           1*
                qingyang B

                """);
    }

    @Test
    void keepsALowerBracketOnTheLineOfTheOneWhoComesFromIt() {
        List<MatchPicture> matches = List.of(
                match("1", 1, 1, won("Foxes", "1"), lost("Wolves", "0"), Run.UNKNOWN),
                match("2", 2, 1, NOBODY_YET, from("Foxes", "1"), Run.UNKNOWN));

        assertThat(draw(new BracketPicture("Bracket 2", matches))).isEqualTo("""
                == Finals ==
                Bracket 2
                Foxes            1*   ?
                Wolves           0    Foxes

                """);
    }

    @Test
    void givesChineseNamesTwoCellsForEachCharacter() {
        List<MatchPicture> matches = List.of(
                match("1", 1, 1, won("苍狼", "1"), lost("一二三四五六七八九", "0"), new Run(false, "贵安", "A")),
                match("2", 2, 1, NOBODY_YET, NOBODY_YET, Run.UNKNOWN));

        assertThat(draw(new BracketPicture("Bracket 1", matches))).isEqualTo("""
                == Finals ==
                Bracket 1
                苍狼             1*   ?
                一二三四五六七八 0    ?
                贵安 A

                """);
    }

    @Test
    void putsTheNewestRoundBelowATableAndTheRankingBelowAll() {
        TablePicture table = new TablePicture(
                "Group 1",
                List.of("points", "buchholz"),
                List.of(
                        new TablePicture.Row(1, "Falcons", "3-0-0", List.of("9", "4.5")),
                        new TablePicture.Row(10, "Wolves", "0-0-3", List.of("0", "12"))));
        EventPicture event = new EventPicture(
                List.of(new StagePicture(
                        "Groups",
                        List.of(),
                        List.of(table),
                        List.of(
                                match("1.1.2.1", 2, 1, won("Falcons", "1"), lost("Wolves", "0"), Run.UNKNOWN),
                                match("1.1.3.1", 3, 1, won("Falcons", "1"), lost("Wolves", "0"), PLAYED)),
                        List.of("round 3: rematch"))),
                List.of(new EventPicture.Placed(1, "Falcons"), new EventPicture.Placed(16, "Wolves")));

        assertThat(text(event)).isEqualTo("""
                == Groups ==
                Group 1
                                               W-D-L   points buchholz
                   1. Falcons                  3-0-0        9      4.5
                  10. Wolves                   0-0-3        0       12
                1.1.3.1  Falcons 1 : 0 Wolves  (guian A)
                round 3: rematch

                == Ranking ==
                   1. Falcons
                  16. Wolves
                """);
    }

    private static String draw(BracketPicture bracket) {
        return text(new EventPicture(
                List.of(new StagePicture("Finals", List.of(bracket), List.of(), List.of(), List.of())), List.of()));
    }

    private static String text(EventPicture event) {
        return String.join("\n", EventDrawing.lines(event)) + "\n";
    }

    private static MatchPicture match(String id, int round, int number, Side a, Side b, Run run) {
        return new MatchPicture(id, round, number, List.of(a, b), run);
    }

    private static Side won(String team, String score) {
        return new Side(team, score, true, "");
    }

    private static Side lost(String team, String score) {
        return new Side(team, score, false, "");
    }

    private static Side from(String team, String match) {
        return new Side(team, "", false, match);
    }
}
