package dev.naadam.server.app.lobby;

import dev.naadam.server.app.control.Answer;
import dev.naadam.server.app.control.FairRegions;
import dev.naadam.server.app.control.RegionDecisions;
import dev.naadam.server.app.ledger.Clerk;
import dev.naadam.server.app.ledger.Desk;
import dev.naadam.server.app.ledger.LedgerStep;
import dev.naadam.server.app.ledger.Standing;
import dev.naadam.server.core.competition.Competition;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.Duty;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Does what is due in lobbies (docs/decisions/0030): clocks, regions, sessions, results, handing on. Any thread. It may be
 * killed between any two steps, and several nodes may do the same at once: what is made has the same id whoever makes it,
 * and the rules take each order once.
 */
public final class LobbyClerk implements Clerk {

    /** Duties done in one go, from the last step of a veto to a match that waits; then others have their turn. */
    private static final int MAX_STEPS = 8;

    private final LobbyDesk desk;
    private final RegionDuty regions;
    private final MatchDuty matches;
    private final PauseDuty pauses;
    private final HandingOn handingOn;

    /** Where it writes down what it has done. */
    public record Desks(Desk<Lobby, LobbyOrder> lobbies, Desk<Competition, CompetitionOrder> tournaments) {}

    /** What it has done by others. */
    public record Reach(
            FairRegions regions,
            RegionDecisions decisions,
            SessionMatches matches,
            MatchLinks links,
            SessionStop stop,
            SessionPause pause) {}

    /**
     * What it has of its node.
     *
     * @param node its id
     * @param wallClockMillis ms since 1970, the desks' own
     * @param steps hears of each side effect
     * @param later runs what it is given when other lobbies of a round have had time to come
     */
    public record Tools(String node, LongSupplier wallClockMillis, Consumer<LedgerStep> steps, Executor later) {}

    /** The clerk of one node. */
    public static LobbyClerk of(Desks desks, Reach reach, Tools tools) {
        LobbyDesk lobbies = new LobbyDesk(desks.lobbies(), tools.node(), tools.wallClockMillis());
        TournamentDesk tournaments = new TournamentDesk(desks.tournaments(), tools.node());
        MatchDuty matches = new MatchDuty(
                lobbies,
                reach.matches(),
                new SessionPlan(reach.regions()),
                new MatchDuty.Reach(reach.links(), reach.stop(), tournaments),
                tools.steps());
        return new LobbyClerk(
                lobbies,
                new RegionDuty(lobbies, reach.regions(), reach.decisions(), tournaments, tools.steps(), tools.later()),
                matches,
                new PauseDuty(lobbies, reach.pause(), matches),
                new HandingOn(lobbies, tournaments));
    }

    private LobbyClerk(LobbyDesk desk, RegionDuty regions, MatchDuty matches, PauseDuty pauses, HandingOn handingOn) {
        this.desk = desk;
        this.regions = regions;
        this.matches = matches;
        this.pauses = pauses;
        this.handingOn = handingOn;
    }

    @Override
    public CompletionStage<Long> attend(UUID lobbyId) {
        return desk.look(lobbyId)
                .thenCompose(answer -> answer instanceof Answer.Done<Standing<Lobby>> done
                        ? goOn(done.value(), MAX_STEPS)
                        : CompletableFuture.completedStage(desk.laterMillis()));
    }

    private CompletionStage<Long> goOn(Standing<Lobby> standing, int stepsLeft) {
        if (stepsLeft == 0) {
            return CompletableFuture.completedStage(desk.nowMillis());
        }
        Duty duty = Duty.of(standing.state());
        long dueMillis = desk.dueMillis(standing);
        boolean isToWait = duty == Duty.NOTHING || (duty == Duty.PASS_TIME && dueMillis > desk.nowMillis());
        return isToWait
                ? CompletableFuture.completedStage(duty == Duty.NOTHING ? Rules.NEVER : dueMillis)
                : done(standing.state(), duty).thenCompose(turn -> switch (turn) {
                    case Turn.Moved moved -> goOn(moved.standing(), stepsLeft - 1);
                    case Turn.Wait wait -> CompletableFuture.completedStage(wait.untilMillis());
                });
    }

    private CompletionStage<Turn> done(Lobby lobby, Duty duty) {
        return switch (duty) {
            case PASS_TIME -> desk.say(lobby.id(), new LobbyOrder.TimePassed());
            case ASSIGN_REGION -> regions.assign(lobby);
            case MAKE_MATCH -> matches.make(lobby);
            case AWAIT_RESULT -> matches.watch(lobby);
            case PAUSE_MATCH -> pauses.pause(lobby);
            case RESUME_MATCH -> pauses.resume(lobby);
            case STOP_MATCH -> matches.stop(lobby);
            case HAND_ON -> handingOn.handOn(lobby);
            case NOTHING -> desk.again(lobby.id());
        };
    }
}
