package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;

/**
 * The rules of lobbies (docs/lobbies.md). Players speak for themselves and captains for their team, API keys for organizers and
 * their referees, nodes for time and for sessions.
 *
 * <p>Any number of nodes may do what is due ({@link Duty}) at once and in any order: what has been done is known, what comes
 * too late is refused, and neither changes anything.
 */
public final class LobbyRules implements Rules<Lobby, LobbyOrder> {

    @Override
    public Lobby blank() {
        return Lobby.UNOPENED;
    }

    @Override
    public Ruling<Lobby> rule(Lobby lobby, LobbyOrder order, Occasion occasion) {
        if (lobby.phase() == Phase.UNOPENED && !(order instanceof LobbyOrder.Open)) {
            return Rulings.unknown("", "no such lobby");
        }
        return switch (order) {
            case LobbyOrder.Open open -> OpenRules.open(lobby, open, occasion);
            case LobbyOrder.OfPeople people -> ofPeople(lobby, people, occasion);
            case LobbyOrder.OfNodes nodes ->
                occasion.author().kind() == Author.Kind.NODE
                        ? ofNodes(lobby, nodes, occasion)
                        : Rulings.forbidden("only the platform itself says so");
            case LobbyOrder.Retry retry ->
                occasion.author().kind() == Author.Kind.KEY
                        ? MatchRules.retry(lobby, occasion)
                        : Rulings.forbidden("only a referee says so");
            case LobbyOrder.Forfeit forfeit -> EndRules.forfeit(lobby, forfeit.corner(), occasion);
            case LobbyOrder.Cancel cancel -> EndRules.cancel(lobby, cancel.reason(), occasion);
        };
    }

    @Override
    public long dueMillis(Lobby lobby) {
        return Dues.dueMillis(lobby);
    }

    private static Ruling<Lobby> ofPeople(Lobby lobby, LobbyOrder.OfPeople order, Occasion occasion) {
        if (lobby.phase().isOver()) {
            return Rulings.outOfPhase(lobby, "one before the end");
        }
        return switch (order) {
            case LobbyOrder.Join join -> SeatRules.join(lobby, join, occasion);
            case LobbyOrder.Leave leave -> SeatRules.leave(lobby, occasion);
            case LobbyOrder.Ready ready -> ReadyRules.ready(lobby, occasion);
            case LobbyOrder.Unready unready -> ReadyRules.unready(lobby, occasion);
            case LobbyOrder.Choose choose -> VetoRules.choose(lobby, choose, occasion);
            case LobbyOrder.Substitute substitute -> SeatRules.substitute(lobby, substitute, occasion);
            case LobbyOrder.Pause pause -> PauseRules.pause(lobby, pause, occasion);
            case LobbyOrder.Unpause unpause -> PauseRules.unpause(lobby, occasion);
        };
    }

    private static Ruling<Lobby> ofNodes(Lobby lobby, LobbyOrder.OfNodes order, Occasion occasion) {
        return switch (order) {
            case LobbyOrder.TimePassed passed -> TimeRules.passed(lobby, occasion.atMillis());
            case LobbyOrder.RegionAssigned assigned -> MatchRules.assigned(lobby, assigned.region());
            case LobbyOrder.Delayed delayed -> MatchRules.delayed(lobby, delayed.reason());
            case LobbyOrder.MatchMade made -> MatchRules.made(lobby, made);
            case LobbyOrder.MatchStarted started -> MatchRules.started(lobby, started);
            case LobbyOrder.MapEnded ended -> MatchRules.ended(lobby, ended, occasion);
            case LobbyOrder.PauseBegun begun -> StandstillRules.begun(lobby, begun, occasion);
            case LobbyOrder.PauseEnded ended -> StandstillRules.ended(lobby, ended);
            case LobbyOrder.MatchLost lost -> MatchRules.lost(lobby, lost, occasion);
            case LobbyOrder.Misplaced misplaced -> MatchRules.misplaced(lobby, misplaced, occasion);
            case LobbyOrder.HandedOn handedOn -> EndRules.handedOn(lobby);
        };
    }
}
