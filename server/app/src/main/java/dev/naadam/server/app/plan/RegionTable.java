package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Region;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.RegionLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code regions.csv}: {@code region,west,capacity} and whatever else.
 *
 * @param regions in the order of the file
 * @param capacities matches at a time, of each
 */
@SuppressWarnings("ArrayRecordComponent") // one table a run, compared by nobody
record RegionTable(List<Region> regions, int[] capacities) {

    private static final int MAX_CAPACITY = 1_000_000;

    static RegionTable read(Path file, BadRows badRows) throws IOException {
        try (CsvReader csv = CsvReader.open(file, badRows)) {
            int id = column(csv, "region");
            int west = column(csv, "west");
            int capacity = column(csv, "capacity");
            List<Region> regions = new ArrayList<>();
            List<Integer> capacities = new ArrayList<>();
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                String fault = fault(regions, row.get(id), row.get(west), row.get(capacity));
                if (fault == null) {
                    regions.add(new Region(new RegionId(row.get(id)), Boolean.parseBoolean(row.get(west))));
                    capacities.add(Integer.valueOf(row.get(capacity)));
                } else {
                    csv.bad(fault);
                }
            }
            if (regions.isEmpty()) {
                throw new PlanFailure(file + ": no region in it");
            }
            return new RegionTable(
                    List.copyOf(regions),
                    capacities.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static int column(CsvReader csv, String name) {
        int column = csv.header().indexOf(name);
        if (column < 0) {
            throw csv.headerFailure("no column '" + name + "' (expected: region,west,capacity)");
        }
        return column;
    }

    private static @Nullable String fault(List<Region> before, String id, String west, String capacity) {
        if (!RegionId.isValid(id)) {
            return "region: '" + id + "' (expected: 1 to " + RegionId.MAX_CHARS + " of a-z, A-Z, 0-9, '.', '_', '-')";
        }
        if (before.stream().anyMatch(region -> region.id().value().equals(id))) {
            return "region: '" + id + "' is there twice";
        }
        if (before.size() == RegionLimits.MAX_REGIONS) {
            return "region: more than " + RegionLimits.MAX_REGIONS;
        }
        if (!west.equals("true") && !west.equals("false")) {
            return "west: '" + west + "' (expected: true or false)";
        }
        boolean isCapacity = capacity.matches("[0-9]{1,7}") && Integer.parseInt(capacity) <= MAX_CAPACITY;
        return isCapacity ? null : "capacity: '" + capacity + "' (expected: 0 to " + MAX_CAPACITY + ")";
    }
}
