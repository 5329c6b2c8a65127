package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.GrandFinal;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.match.Occupant;
import dev.naadam.server.core.tournament.order.ByeSpread;
import dev.naadam.server.core.tournament.order.FirstRound;
import dev.naadam.server.core.tournament.order.GroupSeeding;
import dev.naadam.server.core.tournament.order.SeedOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Compares with what the npm package brackets-manager makes; {@code goldens/make-goldens.mjs} recorded it. */
class GoldensTest {

    @Test
    void bracketsOfAllSizesAreThoseOfAnIndependentImplementation() throws IOException {
        List<String> goldens = lines("brackets.txt");

        assertThat(goldens).hasSizeGreaterThan(200);
        for (String golden : goldens) {
            List<String> words = List.of(golden.split(" "));
            int teams = Integer.parseInt(words.get(1));
            boolean hasThirdPlace =
                    golden.contains(" 2.1.1:") && words.getFirst().equals("SINGLE");
            FirstRound firstRound =
                    new FirstRound.Ordered(SeedOrder.valueOf(words.get(2)), ByeSpread.valueOf(words.get(3)));
            Format format = format(words.getFirst(), firstRound, hasThirdPlace);

            Tournament end = Script.playAll(Documents.open(Documents.of(teams, format)), GoldensTest::isWonByA);

            assertThat(matches(end)).as(golden).containsExactlyInAnyOrderElementsOf(words.subList(4, words.size()));
        }
    }

    @Test
    void groupsAreThoseOfAnIndependentImplementation() throws IOException {
        List<String> goldens = lines("groups.txt");

        assertThat(goldens).hasSizeGreaterThan(20);
        for (String golden : goldens) {
            List<String> words = List.of(golden.split(" "));
            GroupSeeding seeding = GroupSeeding.valueOf(words.getFirst());
            int teams = Integer.parseInt(words.get(1));
            int groups = Integer.parseInt(words.get(2));

            List<String> actual = new ArrayList<>();
            seeding.groups(teams, groups)
                    .forEach(group -> actual.add(group.toString().replaceAll("[\\[\\] ]", "")));

            assertThat(actual).as(golden).isEqualTo(words.subList(3, words.size()));
        }
    }

    private static Format format(String name, FirstRound firstRound, boolean hasThirdPlace) {
        if (name.equals("SINGLE")) {
            return new Format.SingleElimination(firstRound, hasThirdPlace ? 4 : 2);
        }
        GrandFinal grandFinal = GrandFinal.valueOf(name.substring("DOUBLE-".length()));
        return new Format.DoubleElimination(firstRound, grandFinal, List.of());
    }

    /** The rule of the script. */
    private static boolean isWonByA(Match match) {
        return (7 * seed(match.a()) + 5 * seed(match.b()) + 3 * match.id().round()) % 4 < 2;
    }

    private static List<String> matches(Tournament tournament) {
        List<String> matches = new ArrayList<>();
        for (Match match : tournament.stages().getFirst().matches()) {
            matches.add(match.id().group() + "." + match.id().round() + "."
                    + match.id().number() + ":" + seed(match.a()) + "-" + seed(match.b()));
        }
        return matches;
    }

    private static int seed(Occupant occupant) {
        return occupant.isTeam() ? occupant.team() + 1 : 0;
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = GoldensTest.class.getResourceAsStream("goldens/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
