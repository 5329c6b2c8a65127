package dev.naadam.server.core.tournament.campaign;

import dev.naadam.testkit.RandomSeeds;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final boolean IS_FULL = "full".equals(System.getProperty("naadam.campaign"));
    private static final int TOURNAMENTS = IS_FULL ? 20_000 : 300;

    @Test
    void everyRandomTournamentEndsByTheBook() {
        RandomTournament tournament = new RandomTournament();

        RandomSeeds.list(TOURNAMENTS).forEach(tournament::accept);

        if (IS_FULL) {
            System.out.printf("%,d tournaments: %s%n", TOURNAMENTS, tournament);
        }
    }
}
