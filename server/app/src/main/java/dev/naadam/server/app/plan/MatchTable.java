package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code matches.csv}, row after row: {@code match}, then the players of team A in columns a1, a2 and so on and those of team
 * B in b1, b2 and so on. A file of any size: one row is kept.
 */
final class MatchTable implements Closeable {

    private static final Pattern TEAM_A = Pattern.compile("a[0-9]+");
    private static final Pattern TEAM_B = Pattern.compile("b[0-9]+");

    private final CsvReader csv;
    private final List<Region> regions;
    private final PlayerTable players;
    private final int[] teamA;
    private final int[] teamB;

    private MatchTable(CsvReader csv, List<Region> regions, PlayerTable players) {
        this.csv = csv;
        this.regions = regions;
        this.players = players;
        if (!csv.header().getFirst().equals("match")) {
            throw csv.headerFailure("first column '" + csv.header().getFirst() + "' (expected: match)");
        }
        this.teamA = columns(TEAM_A, "a1, a2");
        this.teamB = columns(TEAM_B, "b1, b2");
    }

    static MatchTable open(Path file, List<Region> regions, PlayerTable players, BadRows badRows) throws IOException {
        CsvReader csv = CsvReader.open(file, badRows);
        try {
            return new MatchTable(csv, regions, players);
        } catch (PlanFailure e) {
            csv.close();
            throw e;
        }
    }

    /** The next match of the file; null at the end. */
    @Nullable PlannedMatch next() throws IOException {
        for (List<String> row = csv.next(); row != null; row = csv.next()) {
            String fault = fault(row);
            if (fault == null) {
                Contest contest = new Contest(regions, rowsMicros(row, teamA), rowsMicros(row, teamB));
                return new PlannedMatch(row.getFirst(), contest);
            }
            csv.bad(fault);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private int[] columns(Pattern name, String examples) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column < csv.header().size(); column++) {
            if (name.matcher(csv.header().get(column)).matches()) {
                columns.add(column);
            }
        }
        if (columns.isEmpty() || columns.size() > RegionLimits.MAX_TEAM) {
            throw csv.headerFailure(columns.size() + " columns " + examples + " and so on (expected: 1 to "
                    + RegionLimits.MAX_TEAM + ")");
        }
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    private @Nullable String fault(List<String> row) {
        Set<String> names = new HashSet<>();
        String ofA = fault(row, teamA, names);
        if (row.getFirst().isEmpty()) {
            return "no name of a match";
        }
        return ofA != null ? ofA : fault(row, teamB, names);
    }

    private @Nullable String fault(List<String> row, int[] team, Set<String> names) {
        for (int column : team) {
            String player = row.get(column);
            if (players.rowMicros(player) == null) {
                return csv.header().get(column) + ": player '" + player + "' is in no row of the players";
            }
            if (!names.add(player)) {
                return csv.header().get(column) + ": player '" + player + "' plays twice in this match";
            }
        }
        return null;
    }

    private long[][] rowsMicros(List<String> row, int[] team) {
        long[][] rows = new long[team.length][];
        for (int i = 0; i < team.length; i++) {
            rows[i] = Objects.requireNonNull(players.rowMicros(row.get(team[i])));
        }
        return rows;
    }
}
