package dev.naadam.server.app.lobby;

import dev.naadam.game.Outcome;
import dev.naadam.server.app.control.EndReason;
import dev.naadam.server.app.control.MatchRequest;
import dev.naadam.server.app.control.MatchResult;
import dev.naadam.server.app.control.StoreAnswer;
import dev.naadam.server.app.ledger.LedgerId;
import dev.naadam.server.app.ledger.LedgerStep;
import dev.naadam.server.core.competition.CompetitionOrder;
import dev.naadam.server.core.equalise.Delivered;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.lobby.Lobby;
import dev.naadam.server.core.lobby.LobbyOrder;
import dev.naadam.server.core.lobby.Pause;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapOutcome;
import dev.naadam.server.core.lobby.series.MatchTry;
import dev.naadam.server.core.lobby.setup.Origin;
import dev.naadam.server.core.lobby.setup.RegionTerms;
import dev.naadam.server.core.lobby.setup.SetupLimits;
import dev.naadam.server.core.region.RegionId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has the sessions of a series made, watches and ends them. Any thread; all of it may be repeated. */
final class MatchDuty {

    /**
     * How often a session is looked at that nobody has told of. Whoever stores its result, or sees it end otherwise, has the
     * lobby attended at once; this is for what was lost with a process.
     */
    private static final long WATCH_MILLIS = 10_000;

    private final LobbyDesk desk;
    private final SessionMatches matches;
    private final SessionPlan plan;
    private final MatchLinks links;
    private final SessionStop stop;
    private final TournamentDesk tournaments;
    private final Consumer<LedgerStep> steps;

    /** What it needs of the rest of the node. */
    record Reach(MatchLinks links, SessionStop stop, TournamentDesk tournaments) {}

    MatchDuty(LobbyDesk desk, SessionMatches matches, SessionPlan plan, Reach reach, Consumer<LedgerStep> steps) {
        this.desk = desk;
        this.matches = matches;
        this.plan = plan;
        this.links = reach.links();
        this.stop = reach.stop();
        this.tournaments = reach.tournaments();
        this.steps = steps;
    }

    /** Links, makes, tells the tournament, tells the lobby: whoever stores a result finds the link. */
    CompletionStage<Turn> make(Lobby lobby) {
        UUID match = next(lobby);
        steps.accept(LedgerStep.before(LedgerId.Kind.LOBBY, "link"));
        return links.link(match, lobby.id()).thenCompose(linked -> {
            if (!(linked instanceof StoreAnswer.Found<UUID>)) {
                return Turn.waiting(desk.laterMillis());
            }
            steps.accept(LedgerStep.after(LedgerId.Kind.LOBBY, "link"));
            return plan.of(lobby)
                    .thenCompose(request ->
                            request.isPresent() ? make(lobby, match, request.get()) : Turn.waiting(desk.laterMillis()));
        });
    }

    private CompletionStage<Turn> make(Lobby lobby, UUID match, MatchRequest request) {
        steps.accept(LedgerStep.before(LedgerId.Kind.LOBBY, "match"));
        return matches.make(match, lobby.setup().organizer(), request).thenCompose(made -> switch (made) {
            case Made.Hosted hosted -> {
                steps.accept(LedgerStep.after(LedgerId.Kind.LOBBY, "match"));
                yield made(lobby, match, hosted.node());
            }
            case Made.NoRoom full -> desk.delay(lobby.id(), "no room in region " + region(lobby));
            case Made.Unplayable unplayable -> desk.delay(lobby.id(), unplayable.reason());
            case Made.Unknown unknown -> Turn.waiting(desk.laterMillis());
        });
    }

    private CompletionStage<Turn> made(Lobby lobby, UUID match, String node) {
        int map = lobby.series().currentNumber();
        int attempt = lobby.series().nextTry();
        LobbyOrder order = new LobbyOrder.MatchMade(map, attempt, match, region(lobby), node);
        Origin origin = lobby.setup().origin();
        if (origin == null || map > 1) {
            return desk.say(lobby.id(), order);
        }
        boolean isDecided = lobby.setup().region().policy() == RegionTerms.Policy.FAIR;
        return tournaments
                .tell(
                        origin,
                        new CompetitionOrder.SeriesStarted(
                                TournamentDesk.attempt(origin),
                                region(lobby).value(),
                                isDecided ? match.toString() : ""))
                .thenCompose(isTold -> isTold ? desk.say(lobby.id(), order) : Turn.waiting(desk.laterMillis()));
    }

    /** What became of the session that is played. */
    CompletionStage<Turn> watch(Lobby lobby) {
        MatchTry open = lobby.series().openTry();
        if (open == null) {
            return desk.again(lobby.id()).thenApply(turn -> new Turn.Wait(desk.laterMillis()));
        }
        int map = lobby.series().currentNumber();
        return matches.fate(open.match()).thenCompose(fate -> switch (fate) {
            case Fate.Played played ->
                desk.say(
                        lobby.id(),
                        open.fate() == MatchTry.Fate.MADE
                                // what has ended has begun, also if nobody was there to say so
                                ? new LobbyOrder.MatchStarted(map, open.match())
                                : ended(map, open.match(), played.result()));
            case Fate.CutShort cut ->
                desk.say(
                        lobby.id(),
                        cut.why() == EndReason.MISPLACED
                                ? new LobbyOrder.Misplaced(map, open.match())
                                : new LobbyOrder.MatchLost(map, open.match()));
            case Fate.Missing missing -> desk.say(lobby.id(), new LobbyOrder.MatchLost(map, open.match()));
            case Fate.Open going ->
                going.isStarted() && open.fate() == MatchTry.Fate.MADE
                        ? desk.say(lobby.id(), new LobbyOrder.MatchStarted(map, open.match()))
                        : goesOn(lobby);
        });
    }

    /** Nothing is new of the session, unless it was to stand still up to now. */
    private CompletionStage<Turn> goesOn(Lobby lobby) {
        Pause pause = lobby.pause();
        long nowMillis = desk.nowMillis();
        long untilMillis = pause == null ? Rules.NEVER : pause.untilMillis();
        return untilMillis <= nowMillis
                ? desk.say(lobby.id(), new LobbyOrder.TimePassed())
                : Turn.waiting(Math.min(nowMillis + WATCH_MILLIS, untilMillis));
    }

    /** The lobby is over and its session is not: nobody shall play on for nothing. */
    CompletionStage<Turn> stop(Lobby lobby) {
        MatchTry open = lobby.series().openTry();
        if (open == null) {
            return desk.again(lobby.id()).thenApply(turn -> new Turn.Wait(desk.laterMillis()));
        }
        return stop.stop(lobby.setup().organizer(), open.match())
                .thenCompose(isOver -> isOver
                        ? desk.say(
                                lobby.id(),
                                new LobbyOrder.MatchLost(lobby.series().currentNumber(), open.match()))
                        : Turn.waiting(desk.laterMillis()));
    }

    private static LobbyOrder ended(int map, UUID match, MatchResult result) {
        Outcome outcome = Objects.requireNonNull(result.outcome(), "it was played");
        Delivered delivered = result.delivered();
        List<Long> points = outcome.teamScores();
        String reason = outcome.reason().length() <= SetupLimits.MAX_REASON_CHARS
                ? outcome.reason()
                : outcome.reason().substring(0, SetupLimits.MAX_REASON_CHARS);
        return new LobbyOrder.MapEnded(
                map,
                match,
                new MapOutcome(winner(outcome), points.getFirst(), points.getLast(), reason),
                result.hash(),
                delivered == null ? null : delivered.grade());
    }

    private static @Nullable Corner winner(Outcome outcome) {
        for (Corner corner : Corner.values()) {
            if (corner.team() == outcome.winningTeam()) {
                return corner;
            }
        }
        return null;
    }

    private static UUID next(Lobby lobby) {
        return MatchIds.of(
                lobby.id(), lobby.series().currentNumber(), lobby.series().nextTry());
    }

    private static RegionId region(Lobby lobby) {
        return Objects.requireNonNull(lobby.place().region(), "a match is due in a region");
    }
}
