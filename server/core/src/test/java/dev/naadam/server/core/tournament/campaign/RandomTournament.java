package dev.naadam.server.core.tournament.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.SeededRandom;
import dev.naadam.server.core.tournament.Afresh;
import dev.naadam.server.core.tournament.Decision;
import dev.naadam.server.core.tournament.Tournament;
import dev.naadam.server.core.tournament.Verdict;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Result;
import dev.naadam.testkit.RandomSeeds;
import java.util.List;
import java.util.function.LongConsumer;

/** Plays one tournament by its random seed and looks at everything that must hold. A fault is an exception or an error. */
final class RandomTournament implements LongConsumer {

    private long matches;
    private long accepted;
    private long refused;

    @Override
    public void accept(long randomSeed) {
        try {
            play(randomSeed);
        } catch (RuntimeException e) {
            throw new AssertionError(RandomSeeds.describe(randomSeed, CampaignTest.class), e);
        }
    }

    private void play(long randomSeed) {
        SeededRandom random = new SeededRandom(randomSeed);
        TournamentDocument document = new RandomDocuments(random).next();
        String situation = RandomSeeds.describe(randomSeed, CampaignTest.class) + " " + document;

        RandomPlay play = new RandomPlay(document, random);
        Tournament end = play.toTheEnd();

        assertThat(Checker.faults(Transcript.of(end))).as(situation).isEmpty();
        assertThat(Transcript.of(replay(document, play.accepted())))
                .as(situation)
                .hasToString(Transcript.of(end).toString());
        assertThat(Transcript.of(Afresh.of(end)))
                .as(situation)
                .hasToString(Transcript.of(end).toString());
        undoAndRedo(end, situation);
        count(play, end);
    }

    private static Tournament replay(TournamentDocument document, List<Decision> decisions) {
        Tournament tournament = RandomPlay.open(document);
        for (Decision decision : decisions) {
            tournament = ((Verdict.Accepted) tournament.decide(decision)).tournament();
        }
        return tournament;
    }

    private static void undoAndRedo(Tournament end, String situation) {
        String before = Transcript.of(end).toString();
        for (Match match : end.stages().getLast().matches()) {
            Result result = match.ruling() == null ? null : match.ruling().result();
            if (result != null && end.decide(new Decision.Reopen(match.id())) instanceof Verdict.Accepted undone) {
                Decision redo = new Decision.Report(match.id(), result);
                if (undone.tournament().decide(redo) instanceof Verdict.Accepted redone) {
                    assertThat(Transcript.of(redone.tournament())).as(situation).hasToString(before);
                }
            }
        }
    }

    private void count(RandomPlay play, Tournament end) {
        end.stages().forEach(stage -> matches += stage.matches().size());
        accepted += play.accepted().size();
        refused += play.refused();
    }

    @Override
    public String toString() {
        return String.format("%,d matches, %,d decisions accepted, %,d refused", matches, accepted, refused);
    }
}
