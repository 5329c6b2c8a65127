package dev.naadam.server.core.tournament.document;

import dev.naadam.server.core.tournament.match.Series;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import dev.naadam.server.core.tournament.swiss.MajorPools;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds what is wrong with a stage, given how many teams come into it. */
final class FormatCheck {

    private static final int GSL_GROUP_SIZE = 4;

    private final String field;
    private final StageSpec stage;
    private final int teams;
    private final List<Problem> problems = new ArrayList<>();

    FormatCheck(String field, StageSpec stage, int teams) {
        this.field = field;
        this.stage = stage;
        this.teams = teams;
    }

    List<Problem> problems() {
        lengths();
        switch (stage.format()) {
            case Format.SingleElimination single -> single(single);
            case Format.DoubleElimination twice -> twice(twice);
            case Format.RoundRobin robin -> roundRobin(robin);
            case Format.Gsl gsl -> gsl(gsl);
            case Format.MajorSwiss major -> major(major);
            case Format.FixedSwiss swiss -> fixed(swiss);
        }
        return problems;
    }

    private void lengths() {
        if (!Series.isPossible(stage.lengths().usual())) {
            refuse("lengths.usual", "best of " + stage.lengths().usual() + " (possible: 1, 3, 5, 7)");
        }
        if (!Series.isPossible(stage.lengths().deciding())) {
            refuse("lengths.deciding", "best of " + stage.lengths().deciding() + " (possible: 1, 3, 5, 7)");
        }
    }

    private void single(Format.SingleElimination format) {
        firstRound(format.firstRound());
        int places = format.playedPlaces();
        int size = FirstRound.bracketSize(teams);
        if (Integer.bitCount(places) != 1 || places < 2 || places > size) {
            refuse("format.playedPlaces", places + " (possible: powers of two from 2 to " + size + ")");
        }
    }

    private void twice(Format.DoubleElimination format) {
        firstRound(format.firstRound());
        List<SeedOrder> drops = format.drops();
        int rounds = Math.max(0, Integer.numberOfTrailingZeros(FirstRound.bracketSize(teams)) - 1);
        if (!drops.isEmpty() && drops.size() != rounds) {
            refuse(
                    "format.drops",
                    drops.size() + " orders (possible: none, or " + rounds + " for " + teams + " teams)");
        }
    }

    private void firstRound(FirstRound firstRound) {
        if (firstRound instanceof FirstRound.Manual manual && !manual.fits(teams)) {
            int size = FirstRound.bracketSize(teams);
            refuse(
                    "format.firstRound",
                    manual.seeds() + " (expected: seeds 1 to " + teams + " once each and " + (size - teams)
                            + " times 0 for a bye)");
        }
    }

    private void roundRobin(Format.RoundRobin format) {
        groups(format.groups());
        table(format.table());
        int legs = format.legs();
        if (legs < 1 || legs > Limits.MAX_LEGS) {
            refuse("format.legs", legs + " (possible: 1 to " + Limits.MAX_LEGS + ")");
        }
        if (problems.isEmpty()) {
            int groupSize = (teams - 1) / format.groups().count() + 1;
            long matches = (long) format.groups().count() * groupSize * (groupSize - 1) / 2 * legs;
            if (matches > Limits.MAX_MATCHES_PER_STAGE) {
                refuse(
                        "format.groups",
                        "up to " + matches + " matches (possible: " + Limits.MAX_MATCHES_PER_STAGE + ")");
            }
        }
    }

    private void groups(Groups groups) {
        if (groups.count() < 1 || groups.count() > teams / 2) {
            refuse(
                    "format.groups.count",
                    groups.count() + " (possible: 1 to " + teams / 2 + " with " + teams + " teams)");
        } else if (!groups.seeding().isPossible(teams, groups.count())) {
            refuse(
                    "format.groups.seeding",
                    groups.seeding() + " (possible: " + GroupSeeding.EFFORT_BALANCED + " or " + GroupSeeding.SNAKE
                            + "; " + groups.seeding() + " needs an even number of groups and a power of two of teams)");
        }
    }

    private void table(TableRules table) {
        if (!table.points().isPossible()) {
            refuse(
                    "format.table.points",
                    table.points() + " (expected: win above loss, draw between them, none negative)");
        }
        if (table.tieBreaks().isEmpty()) {
            refuse("format.table.tieBreaks", "none (expected: at least one)");
        }
        if (new TreeSet<>(table.tieBreaks()).size() != table.tieBreaks().size()) {
            refuse("format.table.tieBreaks", table.tieBreaks() + " (expected: each once)");
        }
    }

    private void gsl(Format.Gsl format) {
        if (teams % GSL_GROUP_SIZE != 0) {
            refuse("teams", teams + " (possible: a multiple of 4 for GSL groups)");
        } else if (format.groups().count() != teams / GSL_GROUP_SIZE) {
            refuse(
                    "format.groups.count",
                    format.groups().count() + " (expected: " + teams / GSL_GROUP_SIZE + ", groups of 4)");
        } else {
            groups(format.groups());
        }
    }

    private void major(Format.MajorSwiss format) {
        int wins = format.winsToAdvance();
        int losses = format.lossesToLeave();
        if (Math.min(wins, losses) < 1 || Math.max(wins, losses) > Limits.MAX_SWISS_RECORD) {
            refuse(
                    "format",
                    wins + " wins, " + losses + " losses (possible: 1 to " + Limits.MAX_SWISS_RECORD + " of each)");
        } else if (!MajorPools.isPlayable(teams, wins, losses)) {
            refuse(
                    "teams",
                    teams + " leave a pool of odd size with " + wins + " wins and " + losses + " losses (possible: "
                            + MajorPools.alternatives(teams, wins, losses) + ")");
        }
    }

    private void fixed(Format.FixedSwiss format) {
        table(format.table());
        int most = teams % 2 == 0 ? teams - 1 : teams;
        if (format.rounds() < 1 || format.rounds() > most) {
            refuse("format.rounds", format.rounds() + " (possible: 1 to " + most + " with " + teams + " teams)");
        }
    }

    private void refuse(String part, String reason) {
        problems.add(new Problem(part.equals("teams") ? "teams" : field + "." + part, reason));
    }
}
