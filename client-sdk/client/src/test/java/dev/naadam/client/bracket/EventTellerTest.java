package dev.naadam.client.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.client.bracket.MatchPicture.Run;
import dev.naadam.client.bracket.MatchPicture.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTellerTest {

    private final EventTeller teller = new EventTeller();

    @Test
    void tellsAMatchAgainWhenItsScoreOrItsNoteHasChanged() {
        teller.news(bracket(side("Falcons", ""), side("Wolves", ""), new Run(true, "", "")));

        assertThat(teller.news(bracket(side("Falcons", ""), side("Wolves", ""), new Run(true, "guian", ""))))
                .containsExactly("1.1.1.1  Falcons against Wolves  (guian live)");
        assertThat(teller.news(bracket(side("Falcons", "1"), side("Wolves", "0"), new Run(false, "guian", "A"))))
                .containsExactly("1.1.1.1  Falcons 1 : 0 Wolves  (guian A)");
        assertThat(teller.news(bracket(side("Falcons", "1"), side("Wolves", "0"), new Run(false, "guian", "A"))))
                .as("nothing is new")
                .isEmpty();
    }

    @Test
    void saysNothingOfAMatchUntilTwoTeamsMeetInIt() {
        assertThat(teller.news(bracket(side("Falcons", ""), side(Side.UNKNOWN, ""), Run.UNKNOWN)))
                .isEmpty();
        assertThat(teller.news(bracket(side("Falcons", ""), side(Side.NOBODY, ""), Run.UNKNOWN)))
                .isEmpty();
    }

    private static EventPicture bracket(Side a, Side b, Run run) {
        MatchPicture match = new MatchPicture("1.1.1.1", 1, 1, List.of(a, b), run);
        BracketPicture bracket = new BracketPicture("Bracket 1", List.of(match));
        return new EventPicture(
                List.of(new StagePicture("Finals", List.of(bracket), List.of(), List.of(), List.of())), List.of());
    }

    private static Side side(String name, String score) {
        return new Side(name, score, false, "");
    }
}
