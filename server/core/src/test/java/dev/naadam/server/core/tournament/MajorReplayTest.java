package dev.naadam.server.core.tournament;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.tournament.document.Format;
import dev.naadam.server.core.tournament.document.SeriesLengths;
import dev.naadam.server.core.tournament.document.StageSpec;
import dev.naadam.server.core.tournament.document.Team;
import dev.naadam.server.core.tournament.document.TournamentDocument;
import dev.naadam.server.core.tournament.match.Match;
import dev.naadam.server.core.tournament.standing.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Replays the Opening Stage of the PGL Major Copenhagen, March 17 to 20, 2024: who won each round goes in, who met whom and
 * where everybody stood has to come out.
 *
 * <p>Seeds, final order, records and difficulties of the eight who advanced: github.com/iebb/MajorMatchups at 143ae2a,
 * {@code Copenhagen2024/initial_data.js}. Round one and two: dexerto.com, "How to watch PGL Major Copenhagen 2024", and
 * tradeit.gg, "PGL Major Copenhagen Day 1 Results". Round three: key-drop.com, "Day 2 Recap" (1-1); vpesports.com, "Review of
 * the second gaming day" (2-0) and "Who took the slots on the last day of the Opening Stage" (FURIA against KOI, which leaves
 * The MongolZ and AMKAL). Round four: key-drop.com, "Day 3 Recap" (2-1); agemt.pucsp.br, "paiN classificada e dia D para o
 * Brasil" (1-2). Round five: robinhoodnews.com, "MongolZ, FURIA, Imperial advance at PGL Major Copenhagen".
 */
class MajorReplayTest {

    private static final List<String> SEEDS = List.of(
            "Cloud9",
            "EternalFire",
            "ENCE",
            "Apeks",
            "Heroic",
            "GamerLegion",
            "SAW",
            "FURIA",
            "ECSTATIC",
            "MongolZ",
            "Imperial",
            "paiN",
            "LynnVision",
            "AMKAL",
            "KOI",
            "Legacy");

    private static final List<List<String>> WINNERS = List.of(
            List.of("Cloud9", "EternalFire", "Imperial", "paiN", "Heroic", "GamerLegion", "SAW", "Legacy"),
            List.of("Cloud9", "Heroic", "EternalFire", "SAW", "ECSTATIC", "Apeks", "LynnVision", "ENCE"),
            List.of("Cloud9", "Heroic", "GamerLegion", "paiN", "ECSTATIC", "Imperial", "FURIA", "MongolZ"),
            List.of("EternalFire", "paiN", "ECSTATIC", "Legacy", "FURIA", "MongolZ"),
            List.of("MongolZ", "FURIA", "Imperial"));

    private final Tournament end = replay();

    @Test
    void pairsTheFirstTwoRoundsAsTheyWerePlayed() {
        assertThat(pairs(1))
                .containsExactly(
                        "Cloud9-ECSTATIC",
                        "EternalFire-MongolZ",
                        "ENCE-Imperial",
                        "Apeks-paiN",
                        "Heroic-LynnVision",
                        "GamerLegion-AMKAL",
                        "SAW-KOI",
                        "FURIA-Legacy");
        assertThat(pairs(2))
                .containsExactly(
                        "Cloud9-Legacy",
                        "EternalFire-paiN",
                        "Heroic-Imperial",
                        "GamerLegion-SAW",
                        "ENCE-KOI",
                        "Apeks-AMKAL",
                        "FURIA-LynnVision",
                        "ECSTATIC-MongolZ");
    }

    @Test
    void pairsTheLaterRoundsByDifficultyAsTheyWerePlayed() {
        assertThat(pairs(3))
                .containsExactlyInAnyOrder(
                        "Cloud9-SAW",
                        "EternalFire-Heroic",
                        "ENCE-paiN",
                        "Apeks-Imperial",
                        "GamerLegion-Legacy",
                        "ECSTATIC-LynnVision",
                        "FURIA-KOI",
                        "MongolZ-AMKAL");
        assertThat(pairs(4))
                .containsExactlyInAnyOrder(
                        "EternalFire-GamerLegion",
                        "SAW-paiN",
                        "ECSTATIC-Imperial",
                        "ENCE-FURIA",
                        "Apeks-Legacy",
                        "MongolZ-LynnVision");
        assertThat(pairs(5)).containsExactlyInAnyOrder("GamerLegion-Imperial", "SAW-FURIA", "MongolZ-Legacy");
    }

    @Test
    void endsInThePublishedOrderWithThePublishedDifficulties() {
        List<String> advanced = new ArrayList<>();
        for (Row row : Standings.group(end.stages().getFirst(), 1).subList(0, 8)) {
            advanced.add(SEEDS.get(row.team()) + " " + row.tally() + " "
                    + row.values().get(2));
        }

        assertThat(advanced)
                .containsExactly(
                        "Heroic 3-0 1",
                        "Cloud9 3-0 0",
                        "EternalFire 3-1 5",
                        "ECSTATIC 3-1 3",
                        "paiN 3-1 -3",
                        "Imperial 3-2 0",
                        "MongolZ 3-2 -2",
                        "FURIA 3-2 -9");
    }

    private static Tournament replay() {
        StageSpec stage = new StageSpec("Opening Stage", new Format.MajorSwiss(3, 3), new SeriesLengths(1, 3), 0);
        List<Team> teams = SEEDS.stream().map(name -> new Team(name, name)).toList();
        Tournament start = Documents.open(new TournamentDocument("Copenhagen 2024", teams, List.of(stage)));
        return Script.playAll(start, match -> {
            List<String> winners = WINNERS.get(match.id().round() - 1);
            boolean isWonByA = winners.contains(SEEDS.get(match.a().team()));
            assertThat(winners.contains(SEEDS.get(match.b().team())))
                    .as("one winner in %s", match)
                    .isNotEqualTo(isWonByA);
            return isWonByA;
        });
    }

    /** The better initial seed first, since no source says who was on which side. */
    private List<String> pairs(int round) {
        List<String> pairs = new ArrayList<>();
        for (Match match : end.stages().getFirst().matches()) {
            if (match.id().round() == round) {
                int better = Math.min(match.a().team(), match.b().team());
                int worse = Math.max(match.a().team(), match.b().team());
                pairs.add(SEEDS.get(better) + "-" + SEEDS.get(worse));
            }
        }
        return pairs;
    }
}
