package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.Refusal;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Attempt;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.competition.MatchRun;
import dev.naadam.server.core.competition.MatchRun.Progress;
import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.tournament.match.MatchId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lobbies tell the tournament they are played for, and ask of it. Any thread. */
final class TournamentDesk implements RoundMates {

    private static final Logger LOG = LoggerFactory.getLogger(TournamentDesk.class);

    private final Desk<Competition, CompetitionOrder> desk;
    private final Author node;

    TournamentDesk(Desk<Competition, CompetitionOrder> desk, String node) {
        this.desk = desk;
        this.node = new Author(Author.Kind.NODE, node);
    }

    @Override
    public CompletionStage<List<UUID>> of(UUID tournament) {
        return desk.look(LedgerId.ofTournament(tournament))
                .thenApply(answer -> answer instanceof Answer.Done<Standing<Competition>> done
                        ? gathering(tournament, done.value().state())
                        : List.of());
    }

    /**
     * Tells it; false: nobody can say whether it was heard. A tournament that does not take it has been decided otherwise, or
     * knows it already: there is nothing more to tell.
     */
    CompletionStage<Boolean> tell(Origin origin, CompetitionOrder order) {
        LedgerId id = LedgerId.ofTournament(origin.tournament());
        return desk.decide(id, node, order, null).thenApply(answer -> switch (answer) {
            case Answer.Done<Standing<Competition>> done -> true;
            case Answer.Refused<Standing<Competition>> refused -> isFinal(origin, refused.why());
        });
    }

    static Attempt attempt(Origin origin) {
        return new Attempt(MatchId.parse(origin.match()), origin.attempt());
    }

    private static boolean isFinal(Origin origin, Refusal why) {
        boolean isFinal = why instanceof Refusal.Ruled || why instanceof Refusal.UnknownTournament;
        if (isFinal) {
            LOG.info("tournament {} does not take what match {} tells: {}", origin.tournament(), origin.match(), why);
        }
        return isFinal;
    }

    private static List<UUID> gathering(UUID tournament, Competition competition) {
        List<UUID> lobbies = new ArrayList<>();
        competition.runs().forEach((match, run) -> {
            if (isBeforePlay(run)) {
                lobbies.add(run.attempt(match).lobby(tournament));
            }
        });
        return lobbies;
    }

    private static boolean isBeforePlay(MatchRun run) {
        return run.progress() == Progress.CALLED || run.progress() == Progress.LOBBY;
    }
}
