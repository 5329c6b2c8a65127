package dev.naadam.server.core.tournament.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Ranks teams by tie-breaks, one after the other: whoever the first parts is not asked for the second.
 *
 * <p>Teams that nothing parts share a rank and are listed by their seed.
 */
public final class Table {

    private final Ledger ledger;
    private final List<Integer> teamsBySeed;
    private final List<TieBreak> tieBreaks;
    private final Map<Integer, List<Value>> values = new TreeMap<>();
    private final List<List<Integer>> ranked = new ArrayList<>();

    private Table(Ledger ledger, List<Integer> teamsBySeed, List<TieBreak> tieBreaks) {
        this.ledger = ledger;
        this.teamsBySeed = teamsBySeed;
        this.tieBreaks = tieBreaks;
    }

    /**
     * The table, best first.
     *
     * @param teamsBySeed who is in it, best seed first
     */
    public static List<Row> of(Ledger ledger, List<Integer> teamsBySeed, List<TieBreak> tieBreaks) {
        Table table = new Table(ledger, teamsBySeed, tieBreaks);
        table.fillValues();
        table.part(teamsBySeed, 0);
        return table.rows();
    }

    private void fillValues() {
        for (int seed = 1; seed <= teamsBySeed.size(); seed++) {
            int team = teamsBySeed.get(seed - 1);
            List<Value> row = new ArrayList<>();
            for (TieBreak tieBreak : tieBreaks) {
                row.add(
                        switch (tieBreak) {
                            case HEAD_TO_HEAD -> Value.NONE;
                            case INITIAL_SEED -> Value.of(2L * seed);
                            default -> Value.of(tieBreak.halves(ledger, team));
                        });
            }
            values.put(team, row);
        }
    }

    private void part(List<Integer> tied, int index) {
        if (tied.size() == 1 || index == tieBreaks.size()) {
            ranked.add(tied);
            return;
        }
        if (tieBreaks.get(index) == TieBreak.HEAD_TO_HEAD) {
            fillHeadToHead(tied, index);
        }
        boolean isLessBetter = tieBreaks.get(index).isLessBetter();
        Map<Long, List<Integer>> parts = new TreeMap<>();
        for (int team : tied) {
            long halves = valuesOf(team).get(index).halves();
            parts.computeIfAbsent(isLessBetter ? halves : -halves, none -> new ArrayList<>())
                    .add(team);
        }
        boolean asksAgain = tieBreaks.get(index) == TieBreak.HEAD_TO_HEAD && parts.size() > 1;
        for (List<Integer> part : parts.values()) {
            part(part, asksAgain ? index : index + 1);
        }
    }

    private void fillHeadToHead(List<Integer> tied, int index) {
        boolean haveAllMet = HeadToHead.haveAllMet(ledger, tied);
        for (int team : tied) {
            Value value = haveAllMet ? Value.of(2L * HeadToHead.points(ledger, team, tied)) : Value.NONE;
            valuesOf(team).set(index, value);
        }
    }

    private List<Value> valuesOf(int team) {
        return Objects.requireNonNull(values.get(team));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (List<Integer> sameRank : ranked) {
            int rank = rows.size() + 1;
            for (int team : sameRank) {
                rows.add(new Row(rank, team, ledger.tally(team), valuesOf(team)));
            }
        }
        return rows;
    }
}
