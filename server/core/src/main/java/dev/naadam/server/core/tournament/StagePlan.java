package dev.naadam.server.core.tournament;

import dev.naadam.server.core.tournament.bracket.DoubleBracket;
import dev.naadam.server.core.tournament.bracket.SingleBracket;
import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.group.GslGroups;
import dev.naadam.server.core.tournament.group.RoundRobinGroups;
import dev.naadam.server.core.tournament.match.Fixture;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a stage before anything is played.
 *
 * @param number of the stage, from 1
 * @param spec from the document
 * @param teams that come into it
 * @param fixtures all matches, each behind those that it depends on; none of a Swiss stage, which is laid out round by round
 * @param groups seeds of each group; one group for stages without
 */
record StagePlan(int number, StageSpec spec, int teams, List<Fixture> fixtures, List<List<Integer>> groups) {

    StagePlan {
        fixtures = List.copyOf(fixtures);
        groups = List.copyOf(groups);
    }

    static StagePlan of(int number, StageSpec spec, int teams) {
        List<Fixture> fixtures = switch (spec.format()) {
            case Format.SingleElimination single -> SingleBracket.fixtures(number, teams, single, spec.lengths());
            case Format.DoubleElimination twice -> DoubleBracket.fixtures(number, teams, twice, spec.lengths());
            case Format.RoundRobin robin -> RoundRobinGroups.fixtures(number, teams, robin, spec.lengths());
            case Format.Gsl gsl -> GslGroups.fixtures(number, teams, gsl, spec.lengths());
            case Format.MajorSwiss major -> List.of();
            case Format.FixedSwiss swiss -> List.of();
        };
        return new StagePlan(number, spec, teams, fixtures, groups(spec.format(), teams));
    }

    private static List<List<Integer>> groups(Format format, int teams) {
        return switch (format) {
            case Format.RoundRobin robin ->
                robin.groups().seeding().groups(teams, robin.groups().count());
            case Format.Gsl gsl ->
                gsl.groups().seeding().groups(teams, gsl.groups().count());
            case Format.SingleElimination single -> one(teams);
            case Format.DoubleElimination twice -> one(teams);
            case Format.MajorSwiss major -> one(teams);
            case Format.FixedSwiss swiss -> one(teams);
        };
    }

    private static List<List<Integer>> one(int teams) {
        return GroupSeeding.EFFORT_BALANCED.groups(teams, 1);
    }

    /** Teams of the stage behind this one. */
    int advancing() {
        return isInGroups() ? groups.size() * spec.advancing() : spec.advancing();
    }

    boolean isInGroups() {
        return spec.format() instanceof Format.RoundRobin || spec.format() instanceof Format.Gsl;
    }

    /** Plans of all stages of a document that was checked. */
    static List<StagePlan> all(List<StageSpec> stages, int teams) {
        List<StagePlan> plans = new ArrayList<>();
        int coming = teams;
        for (StageSpec stage : stages) {
            plans.add(of(plans.size() + 1, stage, coming));
            coming = plans.getLast().advancing();
        }
        return plans;
    }
}
