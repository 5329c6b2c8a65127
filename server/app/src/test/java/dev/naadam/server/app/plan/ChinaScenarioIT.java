package dev.naadam.server.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200 matches of 300 modelled players from all over China. The golden decisions were made by another program, in another
 * language, that tries every region with fractions; the sums of the rounds by an assignment solver over single places.
 */
class ChinaScenarioIT {

    private PlanRun plan;

    @BeforeEach
    void players(@TempDir Path folder) throws IOException {
        plan = new PlanRun(folder);
        copy("players.csv", "players.csv");
        copy("regions.csv", "regions.csv");
    }

    @Test
    void equalsTheGoldenDecisions() throws IOException {
        for (String name : new String[] {"random", "provincial"}) {
            copy("matches_" + name + ".csv", "matches.csv");
            copy("decisions_" + name + ".csv", "golden.csv");
            assertThat(plan.decisions()).isEqualTo(plan.read("golden.csv"));

            copy("decisions_" + name + "_padded.csv", "golden.csv");
            assertThat(plan.decisions("--pad")).isEqualTo(plan.read("golden.csv"));
        }
    }

    @Test
    void roundsReachTheExactOptimum() throws IOException {
        copy("matches_random.csv", "matches.csv");
        plan.run("--batch", "100");
        assertThat(plan.out).containsPattern("sum of it +15560\\.296");
        plan.run("--batch", "100", "--pad");
        assertThat(plan.out).containsPattern("sum of it +11857\\.516");

        copy("matches_provincial.csv", "matches.csv");
        plan.run("--batch", "100");
        assertThat(plan.out).containsPattern("sum of it +13656\\.952");
        plan.run("--batch", "100", "--pad");
        assertThat(plan.out).containsPattern("sum of it +9749\\.952");
    }

    @Test
    void neitherTheOrderOfPlayersNorOfRegionsChangesADecision() throws IOException {
        copy("matches_random.csv", "matches.csv");
        String single = plan.decisions();
        String rounds = plan.decisions("--batch", "100");

        reverseRows("players.csv");
        reverseRows("regions.csv");

        assertThat(plan.decisions()).isEqualTo(single);
        assertThat(plan.decisions("--batch", "100")).isEqualTo(rounds);
    }

    private void reverseRows(String name) throws IOException {
        List<String> lines = plan.read(name).lines().toList();
        StringBuilder reversed = new StringBuilder(lines.getFirst()).append('\n');
        lines.reversed().stream()
                .limit(lines.size() - 1L)
                .forEach(line -> reversed.append(line).append('\n'));
        plan.write(name, reversed.toString());
    }

    private void copy(String resource, String name) throws IOException {
        try {
            Path source = Path.of(Objects.requireNonNull(ChinaScenarioIT.class.getResource("china/" + resource))
                    .toURI());
            Files.copy(source, plan.folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
