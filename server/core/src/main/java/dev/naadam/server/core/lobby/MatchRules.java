package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.LobbyResult.How;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.MapReport;
import dev.naadam.server.core.lobby.series.MatchTry;
import dev.naadam.server.core.lobby.series.MatchTry.Fate;
import dev.naadam.server.core.lobby.series.Series;
import dev.naadam.server.core.lobby.setup.SetupLimits;
import dev.naadam.server.core.region.RegionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform does: regions, sessions and what became of them. All of it is said by nodes, as often as they like. */
final class MatchRules {

    private MatchRules() {}

    static Ruling<Lobby> assigned(Lobby lobby, RegionId region) {
        if (region.equals(lobby.place().region())) {
            return Rulings.known();
        }
        if (lobby.phase() != Phase.REGION) {
            return Rulings.outOfPhase(lobby, "REGION");
        }
        List<RegionId> pool = lobby.setup().region().pool();
        if ((!pool.isEmpty() && !pool.contains(region))
                || lobby.place().avoided().contains(region)) {
            return Rulings.invalid("/region", "not allowed in this lobby");
        }
        Place place = new Place(region, lobby.place().avoided(), "");
        return Rulings.accepted(lobby.with(place).in(Phase.MAKING, Rules.NEVER));
    }

    static Ruling<Lobby> delayed(Lobby lobby, String reason) {
        if (reason.length() > SetupLimits.MAX_REASON_CHARS) {
            return Rulings.invalid("/reason", "too long (expected: at most " + SetupLimits.MAX_REASON_CHARS + ")");
        }
        if (lobby.phase() != Phase.REGION && lobby.phase() != Phase.MAKING) {
            return Rulings.outOfPhase(lobby, "REGION or MAKING");
        }
        Place place = lobby.place();
        return reason.equals(place.delay())
                ? Rulings.known()
                : Rulings.accepted(lobby.with(new Place(place.region(), place.avoided(), reason)));
    }

    static Ruling<Lobby> made(Lobby lobby, LobbyOrder.MatchMade made) {
        MatchTry known = lobby.series().tried(made.map(), made.match());
        if (known != null) {
            return known.region().equals(made.region()) && known.node().equals(made.node())
                    ? Rulings.known()
                    : Rulings.conflict("that session was made elsewhere: on node " + known.node());
        }
        if (lobby.phase() != Phase.MAKING) {
            return Rulings.outOfPhase(lobby, "MAKING");
        }
        Series series = lobby.series();
        if (made.map() != series.currentNumber() || made.attempt() != series.nextTry()) {
            return Rulings.conflict("not the next session (expected: map " + series.currentNumber() + ", attempt "
                    + series.nextTry() + ")");
        }
        if (!made.region().equals(lobby.place().region())) {
            return Rulings.invalid("/region", "not the region of the series");
        }
        MatchTry first = new MatchTry(made.match(), made.region(), made.node(), Fate.MADE, null);
        Place place = new Place(made.region(), lobby.place().avoided(), "");
        return Rulings.accepted(playing(lobby.with(place).with(series.made(first))));
    }

    static Ruling<Lobby> started(Lobby lobby, LobbyOrder.MatchStarted order) {
        MatchTry tried = lobby.series().tried(order.map(), order.match());
        if (tried == null) {
            return noSession();
        }
        return tried.fate() == Fate.MADE && lobby.phase() == Phase.PLAYING
                ? Rulings.accepted(lobby.with(lobby.series().fated(Fate.STARTED)))
                : Rulings.known();
    }

    static Ruling<Lobby> ended(Lobby lobby, LobbyOrder.MapEnded order, Occasion occasion) {
        MatchTry tried = lobby.series().tried(order.map(), order.match());
        if (tried == null) {
            return noSession();
        }
        MapReport report = new MapReport(order.outcome(), order.hash(), order.grade());
        if (tried.report() != null) {
            return report.equals(tried.report())
                    ? Rulings.known()
                    : Rulings.conflict("map " + order.map() + " was reported otherwise");
        }
        if (lobby.phase() != Phase.PLAYING || tried.fate().isOver()) {
            return Rulings.outOfPhase(lobby, "PLAYING, and a session that was not given up");
        }
        if (order.outcome().reason().length() > SetupLimits.MAX_REASON_CHARS) {
            return Rulings.invalid("/outcome/reason", "too long");
        }
        Lobby reported = lobby.with(lobby.series().reported(report));
        LobbyResult result = result(reported);
        return Rulings.accepted(
                result == null
                        ? Flow.between(
                                reported,
                                occasion.atMillis(),
                                lobby.setup().clocks().breakSeconds())
                        : reported.ended(result));
    }

    static Ruling<Lobby> lost(Lobby lobby, LobbyOrder.MatchLost order, Occasion occasion) {
        MatchTry tried = lobby.series().tried(order.map(), order.match());
        if (tried == null) {
            return noSession();
        }
        if (tried.fate() == Fate.LOST) {
            return Rulings.known();
        }
        if (tried.fate().isOver()) {
            return Rulings.conflict("that session is over: " + tried.fate());
        }
        Lobby without = lobby.with(lobby.series().fated(Fate.LOST));
        return Rulings.accepted(lobby.phase().isOver() ? without : Flow.between(without, occasion.atMillis(), 0));
    }

    static Ruling<Lobby> misplaced(Lobby lobby, LobbyOrder.Misplaced order, Occasion occasion) {
        MatchTry tried = lobby.series().tried(order.map(), order.match());
        if (tried == null) {
            return noSession();
        }
        if (tried.fate() == Fate.MISPLACED) {
            return Rulings.known();
        }
        if (tried.fate().isOver()) {
            return Rulings.conflict("that session is over: " + tried.fate());
        }
        Lobby without = lobby.with(lobby.series().fated(Fate.MISPLACED));
        if (lobby.phase().isOver()) {
            return Rulings.accepted(without);
        }
        Place place = lobby.isReassigned() ? new Place(null, List.of(tried.region()), "") : lobby.place();
        return Rulings.accepted(Flow.between(without.with(place), occasion.atMillis(), 0));
    }

    static Ruling<Lobby> retry(Lobby lobby, Occasion occasion) {
        if (lobby.phase().isOver() || lobby.series().maps().isEmpty()) {
            return Rulings.outOfPhase(lobby, "BETWEEN_MAPS");
        }
        return lobby.isHeld()
                ? Rulings.accepted(Flow.settled(lobby.with(lobby.series().granted()), occasion.atMillis()))
                : Rulings.known();
    }

    private static Lobby playing(Lobby lobby) {
        Pause pause = lobby.pause();
        Lobby playing = lobby.in(Phase.PLAYING, Rules.NEVER);
        return pause == null ? playing : playing.with(pause.ordered());
    }

    private static @Nullable LobbyResult result(Lobby lobby) {
        Series series = lobby.series();
        for (Corner corner : Corner.values()) {
            if (series.wins(corner) == lobby.setup().series().mapsToWin()) {
                return new LobbyResult(How.PLAYED, corner, series.wins(Corner.A), series.wins(Corner.B));
            }
        }
        return null;
    }

    private static Ruling<Lobby> noSession() {
        return Rulings.unknown("/match", "no session of this map has this id");
    }
}
