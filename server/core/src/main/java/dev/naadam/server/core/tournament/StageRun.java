package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.MatchId;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.match.Outcome;
import dev.naadam.server.core.tournament.swiss.SwissRound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out a stage from its plan, its entries and the facts.
 *
 * <p>Everything is worked out anew for each decision, but for Swiss pairings: the search for them is dear, and a round's stays
 * as long as the rounds before it end alike. That is seen by comparing, so nothing has to remember what to throw away.
 */
final class StageRun {

    private final StagePlan plan;
    private final @Nullable Stage before;
    private final Settlement settlement;
    private final List<SwissRound> rounds = new ArrayList<>();
    private boolean isAsBefore;

    private StageRun(StagePlan plan, List<Occupant> entries, Facts facts, @Nullable Stage before) {
        this.plan = plan;
        this.before = before;
        this.settlement = new Settlement(entries, facts, plan.spec().format() instanceof Format.MajorSwiss);
        this.isAsBefore = before != null && before.entries().equals(entries);
    }

    /**
     * The stage.
     *
     * @param before the same stage before the last decision, null if there is none
     */
    static Stage of(StagePlan plan, List<Occupant> entries, Facts facts, @Nullable Stage before) {
        StageRun run = new StageRun(plan, entries, facts, before);
        boolean isOver = switch (plan.spec().format()) {
            case Format.MajorSwiss major -> run.settleRounds(new SwissRules.Major(major));
            case Format.FixedSwiss swiss -> run.settleRounds(new SwissRules.Fixed(swiss));
            case Format.SingleElimination single -> run.settleAll(plan.fixtures());
            case Format.DoubleElimination twice -> run.settleAll(plan.fixtures());
            case Format.RoundRobin robin -> run.settleAll(plan.fixtures());
            case Format.Gsl gsl -> run.settleAll(plan.fixtures());
        };
        return new Stage(plan, entries, run.settlement.matches(), run.rounds, isOver);
    }

    private boolean settleAll(List<Fixture> fixtures) {
        boolean isOver = true;
        for (Fixture fixture : fixtures) {
            Match match = settlement.settle(fixture);
            isOver &= match.state().isOver();
            isAsBefore &= endsAsBefore(match);
        }
        return isOver;
    }

    private boolean endsAsBefore(Match match) {
        Match old = before == null ? null : before.match(match.id());
        // who won says too little: neither a draw nor a double forfeit has a winner
        return old != null && old.a().equals(match.a()) && old.b().equals(match.b()) && outcome(old) == outcome(match);
    }

    private static @Nullable Outcome outcome(Match match) {
        return match.ruling() == null ? null : match.ruling().outcome();
    }

    private boolean settleRounds(SwissRules rules) {
        SwissRound round = rules.opening(plan.teams());
        while (!round.meetings().isEmpty()) {
            rounds.add(round);
            if (!settleAll(fixtures(rules, round, rounds.size()))) {
                return false;
            }
            SwissRound reused = reusable(rounds.size());
            List<Match> played = new ArrayList<>(settlement.matches().values());
            round = reused != null ? reused : rules.next(plan.teams(), rounds.size(), played);
        }
        return true;
    }

    private @Nullable SwissRound reusable(int index) {
        return before != null && isAsBefore && index < before.swissRounds().size()
                ? before.swissRounds().get(index)
                : null;
    }

    private List<Fixture> fixtures(SwissRules rules, SwissRound round, int number) {
        List<Fixture> fixtures = new ArrayList<>();
        for (SwissRound.Meeting meeting : round.meetings()) {
            MatchId id = new MatchId(plan.number(), 1, number, fixtures.size() + 1);
            fixtures.add(rules.fixture(id, meeting, plan.spec().lengths()));
        }
        return fixtures;
    }
}
