package dev.naadam.server.core.lobby;

import dev.naadam.server.core.ledger.Author;
import dev.naadam.server.core.ledger.Occasion;
import dev.naadam.server.core.ledger.Ruling;
import dev.naadam.server.core.lobby.Seat.Role;
import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.LobbyTeam;
import dev.naadam.server.core.lobby.setup.SetupLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sits where: coming, going, and substitutes. */
final class SeatRules {

    private SeatRules() {}

    static Ruling<Lobby> join(Lobby lobby, LobbyOrder.Join join, Occasion occasion) {
        if (occasion.author().kind() != Author.Kind.PLAYER) {
            return Rulings.forbidden("only players take seats");
        }
        String name = occasion.author().name();
        Seat kept = lobby.people().seatOf(name);
        if (kept == null) {
            return joinOpen(lobby, join, occasion);
        }
        if (join.seat() != null && !join.seat().equals(kept)) {
            return Rulings.conflict("a seat is kept already: " + words(kept));
        }
        if (lobby.people().isPresent(name)) {
            return Rulings.known();
        }
        return Rulings.accepted(Flow.settled(lobby.with(lobby.people().come(name)), occasion.atMillis()));
    }

    static Ruling<Lobby> leave(Lobby lobby, Occasion occasion) {
        String name = occasion.author().name();
        if (occasion.author().kind() != Author.Kind.PLAYER || lobby.people().seatOf(name) == null) {
            return Rulings.forbidden("only who has a seat can leave it");
        }
        return lobby.people().isPresent(name)
                ? Rulings.accepted(Flow.settled(gone(lobby, name), occasion.atMillis()))
                : Rulings.known();
    }

    static Ruling<Lobby> substitute(Lobby lobby, LobbyOrder.Substitute change, Occasion occasion) {
        if (!isRefereeOrCaptain(lobby, change.corner(), occasion.author())) {
            return Rulings.forbidden("substitutes are sent by the team's captain or a referee");
        }
        TeamSeats team = lobby.people().team(change.corner());
        if (team.lineup().contains(change.in()) && team.bench().contains(change.out())) {
            return Rulings.known();
        }
        if (lobby.phase() != Phase.GATHERING && lobby.phase() != Phase.BETWEEN_MAPS) {
            return Rulings.outOfPhase(lobby, "before the ready check or between maps");
        }
        if (!team.lineup().contains(change.out())) {
            return Rulings.unknown("/out", "plays in no seat of team " + change.corner());
        }
        if (!team.bench().contains(change.in())) {
            return Rulings.unknown("/in", "is no substitute of team " + change.corner());
        }
        int allowed = lobby.setup().budgets().substitutions();
        if (team.used().substitutions() >= allowed) {
            return Rulings.conflict("team " + change.corner() + " has made its substitutions: " + allowed);
        }
        TeamSeats changed = new TeamSeats(
                replaced(team.lineup(), change.out(), change.in()),
                replaced(team.bench(), change.in(), change.out()),
                team.coach(),
                team.used().substitution());
        return Rulings.accepted(Flow.settled(
                lobby.with(lobby.people().with(change.corner(), changed).unready(change.out())), occasion.atMillis()));
    }

    /** Somebody goes. A seat that anybody could take is free again, but not a player's once teams are settled. */
    static Lobby gone(Lobby lobby, String name) {
        People people = lobby.people().gone(name);
        Seat seat = people.seatOf(name);
        if (seat == null || isNamed(lobby.setup(), name)) {
            return lobby.with(people);
        }
        return lobby.with(
                switch (seat.role()) {
                    case PLAYER ->
                        lobby.phase() == Phase.GATHERING || lobby.phase() == Phase.READY_CHECK
                                ? withoutPlayer(people, corner(seat), name)
                                : people;
                    case SUBSTITUTE -> people;
                    case COACH ->
                        people.with(corner(seat), people.team(corner(seat)).withCoach(null));
                    case OBSERVER -> people.withObservers(People.minus(people.observers(), name));
                });
    }

    static boolean isCaptain(Lobby lobby, Corner corner, Author author) {
        return author.kind() == Author.Kind.PLAYER
                && author.name().equals(lobby.people().captain(corner));
    }

    static boolean isRefereeOrCaptain(Lobby lobby, Corner corner, Author author) {
        return author.kind() == Author.Kind.KEY || isCaptain(lobby, corner, author);
    }

    private static Ruling<Lobby> joinOpen(Lobby lobby, LobbyOrder.Join join, Occasion occasion) {
        String code = lobby.setup().joinCode();
        if (code == null || !code.equals(join.code())) {
            return Rulings.forbidden("no seat is kept, and this is not the code for an open one");
        }
        Seat wanted = join.seat() == null ? new Seat(Role.PLAYER, emptier(lobby)) : join.seat();
        People people = taken(lobby, wanted, occasion.author().name());
        if (people == null) {
            return Rulings.conflict("not open: " + words(wanted));
        }
        return Rulings.accepted(
                Flow.settled(lobby.with(people.come(occasion.author().name())), occasion.atMillis()));
    }

    private static @Nullable People taken(Lobby lobby, Seat wanted, String name) {
        People people = lobby.people();
        Corner corner = wanted.corner();
        if (corner == null) {
            return wanted.role() == Role.OBSERVER && people.observers().size() < SetupLimits.MAX_OBSERVERS
                    ? people.withObservers(People.plus(people.observers(), name))
                    : null;
        }
        TeamSeats team = people.team(corner);
        LobbyTeam setup = lobby.setup().team(corner);
        return switch (wanted.role()) {
            case PLAYER ->
                team.lineup().size() < setup.size()
                        ? people.with(corner, team.withLineup(People.plus(team.lineup(), name)))
                        : null;
            case COACH ->
                team.coach() == null && setup.coach() == null ? people.with(corner, team.withCoach(name)) : null;
            case SUBSTITUTE, OBSERVER -> null;
        };
    }

    private static Corner emptier(Lobby lobby) {
        return open(lobby, Corner.A) >= open(lobby, Corner.B) ? Corner.A : Corner.B;
    }

    private static int open(Lobby lobby, Corner corner) {
        return lobby.setup().team(corner).size()
                - lobby.people().team(corner).lineup().size();
    }

    private static People withoutPlayer(People people, Corner corner, String name) {
        TeamSeats team = people.team(corner);
        return people.with(corner, team.withLineup(People.minus(team.lineup(), name)));
    }

    private static boolean isNamed(LobbySetup setup, String name) {
        for (LobbyTeam team : setup.teams()) {
            if (team.players().contains(name) || team.substitutes().contains(name) || name.equals(team.coach())) {
                return true;
            }
        }
        return setup.observers().contains(name);
    }

    private static List<String> replaced(List<String> names, String out, String in) {
        List<String> changed = new ArrayList<>(names);
        changed.set(changed.indexOf(out), in);
        return changed;
    }

    // only observers belong to no team, and they are told apart by their role
    private static Corner corner(Seat seat) {
        return seat.corner() == Corner.B ? Corner.B : Corner.A;
    }

    private static String words(Seat seat) {
        return seat.corner() == null ? seat.role().name() : seat.role() + " of team " + seat.corner();
    }
}
