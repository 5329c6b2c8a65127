package dev.naadam.server.core.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** Whole events in virtual time, with everything that organizers, captains, clocks and two nodes do to them. */
class CompetitionSimTest {

    private static final int EVENTS = Integer.getInteger("sim.events", 150);
    private static final Long ASKED_SEED = Long.getLong("sim.seed");

    @Test
    void randomEventsComeToTheirChampionWithoutBreakingARule() {
        long first = ASKED_SEED == null ? 1 : ASKED_SEED;
        long last = ASKED_SEED == null ? EVENTS : ASKED_SEED;
        int disputes = 0;
        int replays = 0;

        for (long randomSeed = first; randomSeed <= last; randomSeed++) {
            Campaign campaign = new Campaign(randomSeed);
            try {
                campaign.toTheEnd();
            } catch (AssertionError | RuntimeException e) {
                fail(
                        "mvn test -pl server/core -am -Dtest=CompetitionSimTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dsim.seed=" + randomSeed + "\n" + campaign.transcript(),
                        e);
            }
            disputes += campaign.state().disputes().size();
            replays += campaign.replays();
        }

        if (ASKED_SEED == null) {
            assertThat(disputes).as("disputes in all").isPositive();
            assertThat(replays).as("replays in all").isPositive();
        }
    }
}
