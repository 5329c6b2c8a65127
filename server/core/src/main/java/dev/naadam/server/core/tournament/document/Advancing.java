package dev.naadam.server.core.tournament.document;

import dev.naadam.server.core.tournament.swiss.MajorPools;

/**
 * How many teams a stage may send on, from each group if it has groups.
 *
 * @param least so that the next stage has two
 * @param most as many as there are, or as the format takes on by itself
 */
record Advancing(int least, int most) {

    static Advancing of(StageSpec stage, int teams) {
        return switch (stage.format()) {
            case Format.RoundRobin robin -> ofGroups(robin.groups().count(), teams);
            case Format.Gsl gsl -> ofGroups(gsl.groups().count(), teams);
            case Format.MajorSwiss major -> {
                int winners = MajorPools.advancing(teams, major.winsToAdvance(), major.lossesToLeave());
                yield new Advancing(winners, winners);
            }
            case Format.SingleElimination single -> new Advancing(2, teams);
            case Format.DoubleElimination twice -> new Advancing(2, teams);
            case Format.FixedSwiss swiss -> new Advancing(2, teams);
        };
    }

    private static Advancing ofGroups(int groups, int teams) {
        return new Advancing(groups == 1 ? 2 : 1, teams / groups);
    }

    /** Teams of the stage after this one. */
    static int teams(StageSpec stage) {
        return switch (stage.format()) {
            case Format.RoundRobin robin -> robin.groups().count() * stage.advancing();
            case Format.Gsl gsl -> gsl.groups().count() * stage.advancing();
            case Format.SingleElimination single -> stage.advancing();
            case Format.DoubleElimination twice -> stage.advancing();
            case Format.MajorSwiss major -> stage.advancing();
            case Format.FixedSwiss swiss -> stage.advancing();
        };
    }

    @Override
    public String toString() {
        return least == most ? String.valueOf(least) : least + " to " + most;
    }
}
