package dev.naadam.arena.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.map.ArenaMaps;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.arena.view.RoundReason;
import org.junit.jupiter.api.Test;

/**
 * Whole matches of five bots against five, on every map: whether they make a game of it. One match a map, and ten with
 * {@code -Dnaadam.campaign=full}, which then holds for every map by itself.
 */
class BotMatchesTest {

    private static final boolean IS_FULL = "full".equals(System.getProperty("naadam.campaign"));
    private static final int MATCHES = IS_FULL ? 10 : 1;

    @Test
    void botsPlayForTheBannerWithAllWeaponsAndNeitherSideAlwaysWins() {
        MatchRecord all = new MatchRecord();
        for (String map : ArenaMaps.ids()) {
            MatchRecord record = IS_FULL ? new MatchRecord() : all;
            for (int match = 1; match <= MATCHES; match++) {
                new BotMatch(map, 5, match, record).play();
            }
            if (IS_FULL) {
                System.out.println(map + ": " + record); // a row of the module's README
                assertGood(map, record);
                all.add(record);
            }
        }

        assertGood("all maps", all);
        assertThat(all.bannersRaised).isPositive();
        for (RoundReason reason : RoundReason.values()) {
            assertThat(all.reasons[reason.number()])
                    .as("%s: %s", reason.word(), all)
                    .isGreaterThan(IS_FULL || reason == RoundReason.ELIMINATED ? 0 : -1);
        }
    }

    private static void assertGood(String map, MatchRecord record) {
        assertThat(record.attackersWonPercent()).as("%s: %s", map, record).isBetween(25, 75);
        assertThat(record.medianSeconds()).as("%s: %s", map, record).isBetween(15.0, 80.0);
        assertThat(record.kills[ArenaView.RIFLE]).as("%s: %s", map, record).isPositive();
        assertThat(record.kills[ArenaView.BOLT_THROWER])
                .as("%s: %s", map, record)
                .isPositive();
        assertThat(record.ticksInWall).as("%s: %s", map, record).isZero();
        assertThat(record.longestStuckTicks).as("%s: %s", map, record).isLessThan(5 * BotMatch.TICK_RATE_HZ);
    }
}
