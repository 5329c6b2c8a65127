package dev.naadam.server.core.lobby;

import dev.naadam.server.core.lobby.series.Corner;
import dev.naadam.server.core.lobby.series.Series;
import dev.naadam.server.core.lobby.series.VetoChoice;
import dev.naadam.server.core.lobby.setup.LobbySetup;
import dev.naadam.server.core.lobby.setup.RegionTerms.Policy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How things stand in a lobby.
 *
 * @param id of the lobby
 * @param setup what it was opened with
 * @param phase how far it is
 * @param people who sits where
 * @param veto the steps that were taken
 * @param place where it is played
 * @param series what is played, once the veto is over
 * @param clocks what runs out when
 * @param pauses granted so far
 * @param pause the newest of them; null: play is not to stop
 * @param result null: not decided
 */
public record Lobby(
        UUID id,
        LobbySetup setup,
        Phase phase,
        People people,
        List<VetoChoice> veto,
        Place place,
        Series series,
        Clocks clocks,
        int pauses,
        @Nullable Pause pause,
        @Nullable LobbyResult result) {

    static final Lobby UNOPENED = new Lobby(
            new UUID(0, 0),
            LobbySetup.EMPTY,
            Phase.UNOPENED,
            People.NOBODY,
            List.of(),
            Place.UNKNOWN,
            Series.EMPTY,
            Clocks.NONE,
            0,
            null,
            null);

    public Lobby {
        veto = List.copyOf(veto);
    }

    /** Whether every seat of a team is taken by somebody who is there. */
    public boolean isComplete(Corner corner) {
        return people.isComplete(corner, setup.team(corner).size());
    }

    /** Whether every seat of both teams is taken by somebody who is there. */
    public boolean isComplete() {
        return isComplete(Corner.A) && isComplete(Corner.B);
    }

    /** Whether play, or the clock that leads to it, is stopped now. */
    public boolean isPaused() {
        return pause != null && pause.isRunning();
    }

    /**
     * Whether a session that is made now shall end itself before its first tick if lines are not as promised: once in a series,
     * and only if another region may be chosen.
     */
    public boolean isReassigned() {
        return setup.region().isReassigned()
                && setup.region().policy() == Policy.FAIR
                && place.avoided().isEmpty()
                && series.wins(Corner.A) + series.wins(Corner.B) == 0;
    }

    /** Whether the next map waits for a referee, because too many sessions of it were lost. */
    public boolean isHeld() {
        return phase == Phase.BETWEEN_MAPS && series.current().triesLeft() == 0;
    }

    Lobby in(Phase next, long untilMillis) {
        return new Lobby(
                id, setup, next, people, veto, place, series, clocks.phase(untilMillis), pauses, pause, result);
    }

    Lobby with(People others) {
        return new Lobby(id, setup, phase, others, veto, place, series, clocks, pauses, pause, result);
    }

    Lobby with(List<VetoChoice> choices) {
        return new Lobby(id, setup, phase, people, choices, place, series, clocks, pauses, pause, result);
    }

    Lobby with(Place other) {
        return new Lobby(id, setup, phase, people, veto, other, series, clocks, pauses, pause, result);
    }

    Lobby with(Series other) {
        return new Lobby(id, setup, phase, people, veto, place, other, clocks, pauses, pause, result);
    }

    Lobby with(Clocks others) {
        return new Lobby(id, setup, phase, people, veto, place, series, others, pauses, pause, result);
    }

    Lobby with(@Nullable Pause other) {
        return new Lobby(id, setup, phase, people, veto, place, series, clocks, pauses, other, result);
    }

    /** With one more pause, which begins at once unless a map is played: its session has to be told first. */
    Lobby paused(PauseKind kind, @Nullable Corner corner, long sinceMillis, long lengthMillis) {
        Pause.Step step = phase == Phase.PLAYING ? Pause.Step.ORDERED : Pause.Step.RUNNING;
        Pause next = new Pause(kind, corner, pauses + 1, step, sinceMillis, lengthMillis);
        return new Lobby(id, setup, phase, people, veto, place, series, clocks, pauses + 1, next, result);
    }

    Lobby ended(LobbyResult how) {
        return new Lobby(id, setup, Phase.DECIDED, people, veto, place, series, Clocks.NONE, pauses, null, how);
    }

    Lobby over(Phase end) {
        return new Lobby(id, setup, end, people, veto, place, series, Clocks.NONE, pauses, null, result);
    }
}
