package dev.naadam.server.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.app.plan.Forging.Attack;
import dev.naadam.server.app.plan.Forging.Defences;
import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.rtt.Mesh;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What lies are worth, with each defence off and on: the table of docs/fairness.md. {@code -Dnaadam.scenario=FOLDER} works it
 * out for other tables and prints it.
 */
class ForgingTableIT {

    private static final Path PAGE = Path.of("../../docs/fairness.md");
    private static final double MAX_GAIN_MICROS = 1_000;
    private static final BadRows NO_BAD_ROWS =
            new BadRows(false, new PrintWriter(System.err, true, StandardCharsets.UTF_8));

    private final Path folder = folder();
    private final Forging random = forging("matches_random.csv");
    private final Forging provincial = forging("matches_provincial.csv");

    ForgingTableIT() throws IOException {}

    @Test
    void withAllDefencesADelayIsWorthNextToNothing() {
        Defences all = new Defences(true, true, true);

        assertThat(random.meanGainMicros(Attack.DELAY, all)).isLessThan(MAX_GAIN_MICROS);
        assertThat(provincial.meanGainMicros(Attack.DELAY, all)).isLessThan(MAX_GAIN_MICROS);
    }

    @Test
    void theMeshAndPaddingTakeMostFromSwallowedEchoes() {
        Defences none = new Defences(false, false, false);
        Defences all = new Defences(true, true, true);

        assertThat(provincial.meanGainMicros(Attack.SWALLOW, all))
                .isLessThan(provincial.meanGainMicros(Attack.SWALLOW, none) / 4);
        assertThat(random.meanGainMicros(Attack.SWALLOW, all))
                .isLessThan(random.meanGainMicros(Attack.SWALLOW, none) / 2);
    }

    @Test
    void noDefenceStandsAgainstLossThatALiarMakes() {
        Defences all = new Defences(true, true, true);

        assertThat(provincial.meanGainMicros(Attack.WITHHOLD, all))
                .isGreaterThan(3 * provincial.meanGainMicros(Attack.SWALLOW, all));
    }

    @Test
    void eachDefenceTakesSomethingFromDelayedEchoes() {
        double none = provincial.meanGainMicros(Attack.DELAY, new Defences(false, false, false));

        assertThat(provincial.meanGainMicros(Attack.DELAY, new Defences(true, false, false)))
                .isLessThan(none);
        assertThat(provincial.meanGainMicros(Attack.DELAY, new Defences(false, true, false)))
                .isLessThan(none);
        assertThat(provincial.meanGainMicros(Attack.DELAY, new Defences(false, false, true)))
                .isLessThan(none);
    }

    @Test
    void thePageShowsTheTable() throws IOException {
        String table = String.join("\n", table()) + "\n";
        System.out.println(table);

        if (System.getProperty("naadam.scenario") == null) {
            assertThat(Files.readString(PAGE)).contains(table);
        }
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| echoes are | mesh | history | random | provincial | random, padded | provincial, padded |");
        lines.add("|---|---|---|---|---|---|---|");
        for (Attack attack : new Attack[] {Attack.DELAY, Attack.SWALLOW, Attack.WITHHOLD}) {
            for (int defences = 0; defences < 4; defences++) {
                lines.add(line(attack, (defences & 1) != 0, (defences & 2) != 0));
            }
        }
        return lines;
    }

    private String line(Attack attack, boolean hasMesh, boolean hasHistory) {
        Defences raw = new Defences(hasMesh, hasHistory, false);
        Defences padded = new Defences(hasMesh, hasHistory, true);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %.1f | %.1f | %.1f |",
                name(attack),
                hasMesh ? "on" : "off",
                hasHistory ? "on" : "off",
                random.meanGainMicros(attack, raw) / 1_000,
                provincial.meanGainMicros(attack, raw) / 1_000,
                random.meanGainMicros(attack, padded) / 1_000,
                provincial.meanGainMicros(attack, padded) / 1_000);
    }

    private static String name(Attack attack) {
        return switch (attack) {
            case NONE -> "honest";
            case DELAY -> "delayed by 40 ms";
            case SWALLOW -> "swallowed";
            case WITHHOLD -> "9 of 14 withheld";
        };
    }

    private Forging forging(String matchesName) throws IOException {
        RegionTable regions = RegionTable.read(folder.resolve("regions.csv"), NO_BAD_ROWS);
        PlayerTable players = PlayerTable.read(folder.resolve("players.csv"), regions.regions(), NO_BAD_ROWS);
        List<PlannedMatch> matches = new ArrayList<>();
        try (MatchTable table = MatchTable.open(folder.resolve(matchesName), regions.regions(), players, NO_BAD_ROWS)) {
            for (PlannedMatch match = table.next(); match != null; match = table.next()) {
                matches.add(match);
            }
        }
        return new Forging(regions.regions(), mesh(folder.resolve("mesh.csv")), matches);
    }

    private static Mesh mesh(Path file) throws IOException {
        SortedMap<Mesh.Link, Long> links = new TreeMap<>();
        try (CsvReader csv = CsvReader.open(file, NO_BAD_ROWS)) {
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                for (int column = 1; column < row.size(); column++) {
                    RegionId from = new RegionId(row.getFirst());
                    RegionId to = new RegionId(csv.header().get(column));
                    links.put(new Mesh.Link(from, to), Millis.parse(row.get(column)));
                }
            }
        }
        return new Mesh(links);
    }

    private static Path folder() {
        String chosen = System.getProperty("naadam.scenario");
        try {
            return chosen != null
                    ? Path.of(chosen)
                    : Path.of(Objects.requireNonNull(ForgingTableIT.class.getResource("china"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
