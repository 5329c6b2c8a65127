package dev.naadam.server.core.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.view.ArenaView;
import dev.naadam.client.Interpolation;
import dev.naadam.game.BitReader;
import dev.naadam.game.GameSetup;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a player of the arena has before its eyes at home: 60 Hz, 60 ms round trip, 5 ms jitter, 1 % loss, for a minute. */
class ArenaFeelSimTest {

    private static final LinkConditions USUAL =
            LinkConditions.delay(30_000_000, 5_000_000).withLoss(10);
    private static final int TICK_RATE_HZ = 60;
    private static final int SECONDS = 60;
    private static final int SEEDS = Campaign.size(1, 50);
    private static final int PLAYERS = ArenaView.PLAYERS;

    /** A round trip with its jitter, the lead, a lost STATE, in ticks. */
    private static final int UNKNOWN_TICKS = 8;

    /** A screen of 144 Hz, which draws between ticks. */
    private static final int FRAME_MILLIS = 7;

    @Test
    void othersAreDrawnWithinFiveCentimetresOfWhereTheyWere() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Gallery gallery = new Gallery(seed);
            double[] errors = gallery.errorsInMetres();
            String run = Campaign.describe(seed, getClass());

            double p95 = errors[errors.length * 95 / 100];
            Campaign.report("%s: %d pictures of others, p95 %.1f mm off", run, errors.length, 1000 * p95);
            assertThat(errors.length).as(run).isGreaterThan(10_000);
            assertThat(p95).as(run).isLessThan(0.05);
        });
    }

    /** What others do to a player, kill it or begin the next round, can't be foreseen: those ticks don't count. */
    @Test
    void ownMovementIsPredictedExactlyOnNinetyNinePercentOfTicksWithoutContact() {
        RandomSeeds.list(SEEDS).forEach(seed -> {
            Gallery gallery = new Gallery(seed);
            for (SimPlayer player : gallery.playWithoutLooking().players) {
                long judged = player.prediction.errors().judged();
                long wrong = player.mispredictedTicks.stream()
                        .filter(tick -> !gallery.hadContact(player.slot, tick))
                        .count();
                String run = Campaign.describe(seed, getClass()) + ", " + player;

                Campaign.report(
                        "%s: %.3f %% of ticks without contact predicted exactly", run, 100 - 100.0 * wrong / judged);
                assertThat(judged).as(run).isGreaterThan(TICK_RATE_HZ * (SECONDS - 2) * 97L / 100);
                assertThat((double) wrong / judged).as(run).isLessThanOrEqualTo(0.01);
            }
        });
    }

    /** A match, and what is on its players' screens against what was so at the moment that they show. */
    private static final class Gallery {

        private final SimWorld world;
        private final SimMatch match;
        private final ViewFrame before = new ViewFrame(ArenaView.SCHEMA);
        private final ViewFrame after = new ViewFrame(ArenaView.SCHEMA);
        private double[] errors = new double[1 << 20];
        private int count;

        Gallery(long randomSeed) {
            world = new SimWorld(randomSeed);
            world.network.conditions(USUAL);
            List<Integer> teams = List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
            match = world.open(SimGames.arena(), new GameSetup(TICK_RATE_HZ, teams, new TreeMap<>()));
            world.joinAll(match);
        }

        SimMatch playWithoutLooking() {
            world.advance(SECONDS, TimeUnit.SECONDS);
            return match;
        }

        /** Whether something happened to a player that its own client, a round trip and a lead ahead, could not know. */
        boolean hadContact(int slot, long tick) {
            for (long earlier = Math.max(2, tick - UNKNOWN_TICKS); earlier <= tick; earlier++) {
                if (recall(slot, earlier - 1, before)
                        && recall(slot, earlier, after)
                        && (changes(PLAYERS, slot, ArenaView.PLAYER_ALIVE)
                                || changes(ArenaView.ROUND, 0, ArenaView.ROUND_PHASE))) {
                    return true;
                }
            }
            return false;
        }

        private boolean changes(int table, int row, int field) {
            return before.get(table, row, field) != after.get(table, row, field);
        }

        double[] errorsInMetres() {
            for (int frame = 0; frame < SECONDS * 1000 / FRAME_MILLIS; frame++) {
                world.advance(FRAME_MILLIS, TimeUnit.MILLISECONDS);
                for (SimPlayer player : match.players) {
                    if (player.interpolation.advance(world.clock.nanos())) {
                        look(player);
                    }
                }
            }
            double[] sorted = Arrays.copyOf(errors, count);
            Arrays.sort(sorted);
            return sorted;
        }

        private void look(SimPlayer player) {
            Interpolation drawn = player.interpolation;
            long tick = (long) Math.floor(drawn.renderTicks());
            if (tick < 1 || !recall(player.slot, tick, before) || !recall(player.slot, tick + 1, after)) {
                return;
            }
            double fraction = drawn.renderTicks() - tick;
            for (int other = 0; other < ArenaView.MAX_PLAYERS; other++) {
                if (other != player.slot
                        && isSeen(drawn.from(), other)
                        && isSeen(drawn.to(), other)
                        && isSeen(before, other)
                        && isSeen(after, other)) {
                    note(Math.hypot(
                            blend(drawn.from(), drawn.to(), other, ArenaView.PLAYER_X, drawn.fraction())
                                    - blend(before, after, other, ArenaView.PLAYER_X, fraction),
                            blend(drawn.from(), drawn.to(), other, ArenaView.PLAYER_Y, drawn.fraction())
                                    - blend(before, after, other, ArenaView.PLAYER_Y, fraction)));
                }
            }
        }

        /** What the server meant this player to see at that tick; false if the match has not come so far. */
        private boolean recall(int slot, long tick, ViewFrame into) {
            byte[] view = match.witness.view(slot, tick);
            return view != null && ViewCodec.decode(null, into, new BitReader().reset(view, 0, view.length));
        }

        private void note(double gridSteps) {
            if (count < errors.length) {
                errors[count++] = gridSteps / ArenaView.GRID_PER_METRE;
            }
        }

        private static boolean isSeen(ViewFrame view, int slot) {
            return view.isPresent(PLAYERS, slot) && view.get(PLAYERS, slot, ArenaView.PLAYER_SEEN) == 1;
        }

        private static double blend(ViewFrame from, ViewFrame to, int slot, int field, double fraction) {
            int start = from.get(PLAYERS, slot, field);
            return start + (to.get(PLAYERS, slot, field) - start) * fraction;
        }
    }
}
