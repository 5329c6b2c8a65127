package dev.naadam.server.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command reads, writes and says. */
class PlanCommandIT {

    private static final String HEADER = "match,region,M,G,D,U,J\n";

    private PlanRun plan;

    @BeforeEach
    void tables(@TempDir Path folder) throws IOException {
        plan = new PlanRun(folder)
                .write("regions.csv", "region,west,capacity\neast,false,1\nwest,true,1\n")
                .write("players.csv", "player,city,east,west\nada,X,10,31\nbob,Y,12.5,\ncy,Z,30,32\ndee,Z,30,\n")
                .write("matches.csv", "match,a1,b1\nm1,ada,cy\n");
    }

    @Test
    void writesFiguresInMillisecondsWithThreeDecimals() throws IOException {
        assertThat(plan.decisions()).isEqualTo(HEADER + "m1,west,32.000,1.000,1.000,1.500,35.000\n");
        assertThat(plan.out).contains("1 placed, 0 without a place").containsPattern("west +100\\.0 %");
    }

    @Test
    void aRegionWithAnEmptyCellIsNoCandidateForMatchesOfThatPlayer() throws IOException {
        plan.write("matches.csv", "match,a1,b1\nm1,bob,cy\n");

        assertThat(plan.decisions()).isEqualTo(HEADER + "m1,east,30.000,17.500,17.500,26.250,82.500\n");
    }

    @Test
    void takesTeamsOfAnySizeAndColumnsInAnyOrder() throws IOException {
        plan.write("matches.csv", "match,b1,referee,a1,a2\nm1,cy,dee,ada,bob\n");

        assertThat(plan.decisions()).startsWith(HEADER + "m1,east,30.000,18.750,18.750,28.125,86.250");
    }

    @Test
    void padsTowardsTheSlowestAndTellsTheRawFiguresToo() throws IOException {
        plan.write("matches.csv", "match,a1,b1\nm1,bob,cy\n");

        assertThat(plan.decisions("--pad", "--json")).isEqualTo(HEADER + "m1,east,30.000,0.000,0.000,0.000,30.000\n");
        assertThat(json().path("U").decimalValue()).isEqualByComparingTo("0");
        assertThat(json().path("raw").path("U").decimalValue()).isEqualByComparingTo("26.25");
        assertThat(json().path("mean").decimalValue()).isEqualByComparingTo("30");
        assertThat(json().path("grades").path("A").asInt()).isEqualTo(1);
    }

    @Test
    void anInfeasibleRoundPlacesWhatItCanAndNamesTheRest() throws IOException {
        plan.write("matches.csv", "match,a1,b1\nm1,bob,cy\nm2,bob,dee\nm3,ada,cy\n");

        assertThat(plan.decisions("--batch", "3", "--json"))
                .isEqualTo(HEADER + "m1,east,30.000,17.500,17.500,26.250,82.500\nm2,,,,,,\n"
                        + "m3,west,32.000,1.000,1.000,1.500,35.000\n");
        assertThat(plan.out).contains("no place: m2");
        assertThat(json().path("unplacedMatches").path(0).asText()).isEqualTo("m2");
        assertThat(json().path("objective").decimalValue()).isEqualByComparingTo("114.5");
    }

    @Test
    void capacityIsRenewedForEachRoundAndTheLastOneMayBeShort() throws IOException {
        plan.write("matches.csv", "match,a1,b1\nm1,bob,cy\nm2,bob,dee\nm3,bob,cy\n");

        assertThat(plan.run("--batch", "1", "--json")).isZero();
        assertThat(json().path("regions").path("east").asInt()).isEqualTo(3);
    }

    @Test
    void printsTheSameOnEveryRun() {
        plan.run("--json");
        String first = plan.out;
        plan.run("--json");

        assertThat(plan.out).isEqualTo(first);
    }

    @Test
    void aBadRowStopsTheRunWithItsFileAndLineAndLeavesNoFile() throws IOException {
        plan.write("matches.csv", "match,a1,b1\nm1,ada,cy\nm2,ada,eve\n");

        assertThat(plan.run("--out", plan.folder.resolve("decisions.csv").toString()))
                .isEqualTo(2);
        assertThat(plan.err)
                .isEqualTo("naadam: matches.csv:3: b1: player 'eve' is in no row of the players"
                        + " (--skip-bad goes on without such rows)\n");
        assertThat(plan.folder).isDirectoryNotContaining("glob:**decisions*");
    }

    @Test
    void skipsBadRowsWhenAskedTo() throws IOException {
        plan.write("matches.csv", "match,a1,b1\nm1,ada,ada\nm2,ada\nm3,ada,cy\n");

        assertThat(plan.run("--skip-bad", "--json")).isZero();
        assertThat(plan.err)
                .contains("skipped matches.csv:2: b1: player 'ada' plays twice in this match")
                .contains("skipped matches.csv:3: 2 fields (expected: 3, as in line 1)");
        assertThat(json().path("skippedRows").asInt()).isEqualTo(2);
        assertThat(json().path("placed").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoTimeOfAPlayer() throws IOException {
        for (String bad : new String[] {"-1", "1e3", "NaN", "10001", "ten", "1,5"}) {
            plan.write("players.csv", "player,east,west\nada,10,\"" + bad + "\"\n");

            assertThat(plan.run()).as(bad).isEqualTo(2);
            assertThat(plan.err).startsWith("naadam: players.csv:2: west: '" + bad + "'");
        }
    }

    @Test
    void refusesARegionThatIsThereTwiceOrUnknownToThePlayers() throws IOException {
        plan.write("regions.csv", "region,west,capacity\neast,false,1\neast,true,1\n");
        assertThat(plan.run()).isEqualTo(2);
        assertThat(plan.err).startsWith("naadam: regions.csv:3: region: 'east' is there twice");

        plan.write("regions.csv", "region,west,capacity\nnorth,false,1\n");
        assertThat(plan.run()).isEqualTo(2);
        assertThat(plan.err).isEqualTo("naadam: players.csv:1: no column for region 'north'\n");
    }

    @Test
    void refusesFilesThatAreNotThereOrNoText() throws IOException {
        plan.write("matches.csv", "");
        assertThat(plan.run()).isEqualTo(2);
        assertThat(plan.err).isEqualTo("naadam: matches.csv:1: no header: the file is empty\n");

        Files.write(plan.folder.resolve("matches.csv"), new byte[] {'m', (byte) 0xff, '\n'});
        assertThat(plan.run()).isEqualTo(2);
        assertThat(plan.err).contains("matches.csv: not a text in UTF-8");

        Files.delete(plan.folder.resolve("matches.csv"));
        assertThat(plan.run()).isEqualTo(2);
        assertThat(plan.err).isEqualTo("naadam: matches.csv: there is no such file\n");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        plan.write("players.csv", "\uFEFFplayer,east,west\r\nada,10,31\r\n\r\ncy,30,32\r\n")
                .write("regions.csv", "\uFEFFregion,west,capacity\r\neast,false,1\r\nwest,true,1\r\n");

        assertThat(plan.decisions()).isEqualTo(HEADER + "m1,west,32.000,1.000,1.000,1.500,35.000\n");
    }

    @Test
    void refusesALineThatNeverEnds() throws IOException {
        plan.write("matches.csv", "match,a1,b1\nm1,ada," + "c".repeat(CsvReader.MAX_LINE_CHARS) + "\nm2,ada,cy\n");

        assertThat(plan.run("--skip-bad")).isZero();
        assertThat(plan.err).contains("skipped matches.csv:2: more than 65536 characters");
        assertThat(plan.out).contains("1 placed, 0 without a place");
    }

    @Test
    void theNinetyFifthPercentileIsTheNinetyFifthOfAHundred() throws IOException {
        StringBuilder players = new StringBuilder("player,east,west\nzero,0,\n");
        StringBuilder matches = new StringBuilder("match,a1,b1\n");
        for (int i = 1; i <= 100; i++) {
            players.append("p").append(i).append(",").append(2 * i).append(",\n");
            matches.append("m").append(i).append(",zero,p").append(i).append("\n");
        }
        plan.write("players.csv", players.toString()).write("matches.csv", matches.toString());

        plan.run("--json");

        assertThat(json().path("UP95").decimalValue()).isEqualByComparingTo("285");
        assertThat(json().path("westPercent").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void saysInOneLineThatDecisionsCannotBeWritten() {
        int status =
                plan.run("--out", plan.folder.resolve("nowhere/decisions.csv").toString());

        assertThat(status).isEqualTo(1);
        assertThat(plan.err).isEqualTo("naadam: NoSuchFileException: nowhere/decisions.csv.part\n");
    }

    private JsonNode json() throws IOException {
        String last = plan.out.lines().reduce((before, line) -> line).orElseThrow();
        return new ObjectMapper().readTree(last);
    }
}
