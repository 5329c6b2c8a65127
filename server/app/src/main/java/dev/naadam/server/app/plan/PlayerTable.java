package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Contest;
import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code players.csv}: the first column names the player, each region is a column with R in milliseconds, empty where there
 * is none; other columns are not used.
 */
final class PlayerTable {

    private final Map<String, long[]> rowsMicros;

    private PlayerTable(Map<String, long[]> rowsMicros) {
        this.rowsMicros = rowsMicros;
    }

    static PlayerTable read(Path file, List<Region> regions, BadRows badRows) throws IOException {
        try (CsvReader csv = CsvReader.open(file, badRows)) {
            int[] columns = columns(csv, regions);
            Map<String, long[]> rowsMicros = new HashMap<>();
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                String player = row.getFirst();
                long[] micros = new long[columns.length];
                String fault = player.isEmpty() ? "no name of a player" : fault(csv, row, columns, micros);
                if (fault == null && rowsMicros.putIfAbsent(player, micros) != null) {
                    fault = "player '" + player + "' is there twice";
                }
                if (fault != null) {
                    csv.bad(fault);
                }
            }
            return new PlayerTable(rowsMicros);
        }
    }

    /** R of a player by region, {@link Contest#UNKNOWN} where there is none; null for a stranger. */
    long @Nullable [] rowMicros(String player) {
        return rowsMicros.get(player);
    }

    private static int[] columns(CsvReader csv, List<Region> regions) {
        int[] columns = new int[regions.size()];
        for (int region = 0; region < columns.length; region++) {
            String id = regions.get(region).id().value();
            columns[region] = csv.header().indexOf(id);
            if (columns[region] < 1) {
                throw csv.headerFailure("no column for region '" + id + "'");
            }
        }
        return columns;
    }

    private static @Nullable String fault(CsvReader csv, List<String> row, int[] columns, long[] micros) {
        for (int region = 0; region < columns.length; region++) {
            String text = row.get(columns[region]);
            micros[region] = text.isEmpty() ? Contest.UNKNOWN : Millis.parse(text);
            if (!text.isEmpty() && micros[region] == Millis.INVALID) {
                return csv.header().get(columns[region]) + ": '" + text + "' (expected: milliseconds, 0 to "
                        + RegionLimits.MAX_RTT_MICROS / 1_000 + ", or nothing)";
            }
        }
        return null;
    }
}
