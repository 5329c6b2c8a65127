package dev.naadam.server.core.lobby;

import dev.naadam.server.core.lobby.Seat.Role;
import dev.naadam.server.core.lobby.series.Corner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has a seat in a lobby. Nobody has two, but that a coach may sit on the bench of the own team.
 *
 * @param teams A and B
 * @param observers who watches
 * @param present who has come and not gone
 * @param ready which players said so in this ready check
 */
public record People(List<TeamSeats> teams, List<String> observers, List<String> present, List<String> ready) {

    static final People NOBODY = new People(List.of(), List.of(), List.of(), List.of());

    public People {
        teams = List.copyOf(teams);
        observers = List.copyOf(observers);
        present = List.copyOf(present);
        ready = List.copyOf(ready);
    }

    /** The seats of a team. */
    public TeamSeats team(Corner corner) {
        return teams.get(corner.team());
    }

    /** Where somebody sits; null: nowhere. */
    public @Nullable Seat seatOf(String name) {
        for (Corner corner : Corner.values()) {
            TeamSeats team = team(corner);
            if (team.lineup().contains(name)) {
                return new Seat(Role.PLAYER, corner);
            }
            if (team.bench().contains(name)) {
                return new Seat(Role.SUBSTITUTE, corner);
            }
            if (name.equals(team.coach())) {
                return new Seat(Role.COACH, corner);
            }
        }
        return observers.contains(name) ? Seat.OBSERVER : null;
    }

    /** Who speaks for a team: the first of its players who is there; null: nobody is. */
    public @Nullable String captain(Corner corner) {
        for (String player : team(corner).lineup()) {
            if (isPresent(player)) {
                return player;
            }
        }
        return null;
    }

    /** Whether somebody has come. */
    public boolean isPresent(String name) {
        return present.contains(name);
    }

    /** Whether every seat of a team of that size is taken by somebody who is there. */
    public boolean isComplete(Corner corner, int size) {
        List<String> lineup = team(corner).lineup();
        return lineup.size() == size && present.containsAll(lineup);
    }

    /** Whether every player is ready. */
    public boolean isReady() {
        return ready.containsAll(team(Corner.A).lineup())
                && ready.containsAll(team(Corner.B).lineup());
    }

    People with(Corner corner, TeamSeats seats) {
        List<TeamSeats> changed = new ArrayList<>(teams);
        changed.set(corner.team(), seats);
        return new People(changed, observers, present, ready);
    }

    People withObservers(List<String> others) {
        return new People(teams, others, present, ready);
    }

    People come(String name) {
        return isPresent(name) ? this : new People(teams, observers, plus(present, name), ready);
    }

    People gone(String name) {
        return new People(teams, observers, minus(present, name), minus(ready, name));
    }

    People ready(String name) {
        return new People(teams, observers, present, plus(ready, name));
    }

    People unready(String name) {
        return new People(teams, observers, present, minus(ready, name));
    }

    /** Nobody is ready. */
    People unready() {
        return new People(teams, observers, present, List.of());
    }

    static List<String> plus(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }

    static List<String> minus(List<String> names, String name) {
        List<String> fewer = new ArrayList<>(names);
        fewer.remove(name);
        return fewer;
    }
}
