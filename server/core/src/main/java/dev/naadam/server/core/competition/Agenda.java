package dev.naadam.server.core.competition;

import dev.naadam.server.core.competition.CompetitionOrder.CloseCheckIn;
import dev.naadam.server.core.competition.CompetitionOrder.CloseRegistration;
import dev.naadam.server.core.competition.CompetitionOrder.OpenCheckIn;
import dev.naadam.server.core.competition.CompetitionOrder.OpenLobbies;
import dev.naadam.server.core.competition.CompetitionOrder.OpenRegistration;
import dev.naadam.server.core.competition.CompetitionOrder.Start;
import dev.naadam.server.core.competition.MatchRun.Progress;
import dev.naadam.server.core.competition.document.Moment;
import dev.naadam.server.core.competition.document.Schedule;
import dev.naadam.server.core.ledger.Rules;
import dev.naadam.server.core.tournament.match.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to happen in an event by itself. Of one state; for any thread. */
public final class Agenda {

    private final Competition state;
    private final Openings openings;

    /** Looks at a state. */
    public Agenda(Competition state) {
        this.state = state;
        this.openings = new Openings(state);
    }

    /** When something is due, ms since 1970; 0: lobbies have to be made or closed; {@link Rules#NEVER}: nothing will be. */
    public long dueMillis() {
        if (!called().isEmpty() || !state.strays().isEmpty()) {
            return 0;
        }
        Step step = step();
        long dueMillis = step == null ? Rules.NEVER : step.moment().atMillis();
        for (Match match : playable()) {
            dueMillis = Math.min(dueMillis, openings.atMillis(match));
        }
        return dueMillis;
    }

    /** The order that the clock gives first, and another one once it is carried out; null if none is due. */
    public @Nullable CompetitionOrder order(long nowMillis) {
        Step step = step();
        if (step != null && step.moment().isReached(nowMillis)) {
            return step.order();
        }
        List<Attempt> due = new ArrayList<>();
        for (Match match : playable()) {
            if (due.size() < OpenLobbies.MAX_ATTEMPTS && openings.atMillis(match) <= nowMillis) {
                due.add(state.run(match.id()).attempt(match.id()));
            }
        }
        return due.isEmpty() ? null : new OpenLobbies(due);
    }

    /** Attempts whose lobbies have to be made; none while it is paused. */
    public List<Attempt> called() {
        List<Attempt> called = new ArrayList<>();
        if (state.phase() != Phase.RUNNING) {
            return called;
        }
        state.runs().forEach((match, run) -> {
            if (run.progress() == Progress.CALLED) {
                called.add(run.attempt(match));
            }
        });
        return called;
    }

    private List<Match> playable() {
        return state.tournament() == null || state.phase() != Phase.RUNNING
                ? List.of()
                : state.tournament().playable();
    }

    /**
     * A step on the way to the start.
     *
     * @param moment when it is taken
     * @param order by which order
     */
    private record Step(Moment moment, CompetitionOrder order) {}

    private @Nullable Step step() {
        Step first = null;
        for (Step step : steps()) {
            boolean isEarlier = first == null || step.moment().compareTo(first.moment()) < 0;
            first = isEarlier && !step.moment().isByHand() ? step : first;
        }
        return first;
    }

    /** Those that are ahead; of two at the same moment the first. */
    private List<Step> steps() {
        Schedule schedule = state.document().schedule();
        List<Step> steps = new ArrayList<>();
        if (state.phase() == Phase.PUBLISHED) {
            if (state.registration() == Gate.AHEAD) {
                steps.add(new Step(schedule.registrationOpens(), new OpenRegistration()));
            } else if (state.registration() == Gate.OPEN) {
                steps.add(new Step(schedule.registrationCloses(), new CloseRegistration()));
            }
            steps.add(new Step(schedule.checkInOpens(), new OpenCheckIn()));
        }
        if (state.phase() == Phase.CHECK_IN && state.checkIn() == Gate.OPEN) {
            steps.add(new Step(schedule.checkInCloses(), new CloseCheckIn()));
        }
        boolean isAhead = state.phase() == Phase.PUBLISHED || state.phase() == Phase.CHECK_IN;
        if (isAhead && state.note().isEmpty()) {
            steps.add(new Step(schedule.starts(), new Start()));
        }
        return steps;
    }
}
