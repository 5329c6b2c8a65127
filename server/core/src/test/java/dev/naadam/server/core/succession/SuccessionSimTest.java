package dev.naadam.server.core.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuccessionSimTest {

    private static final List<String> NODES = List.of("a", "b", "c", "d", "e");
    private static final int SHARDS = 4;
    private static final int RUNS = 200;

    private final SimRegion region = new SimRegion();

    @Test
    void theShardsOfAKilledNodeAreRunAgainWithinTwoHeartbeats() {
        startAll();

        region.kill("b");
        region.runMillis(100);

        assertThat(region.alone()).as("%s", region.trace).isEmpty();
        assertThat(region.claims).isEqualTo(SHARDS);
    }

    @Test
    void theShardsOfAFrozenNodeAreRunAgainWithinHalfASecond() {
        startAll();

        region.node("b").isFrozen = true;
        region.runMillis(500);

        assertThat(region.alone()).as("%s", region.trace).isEmpty();
        assertThat(region.claims).isEqualTo(SHARDS);
    }

    @Test
    void aFrozenNodeThatComesBackTakesNothingBack() {
        startAll();
        region.node("b").isFrozen = true;
        region.runMillis(30_000);

        region.node("b").isFrozen = false;
        region.runMillis(5_000);

        assertThat(region.alone()).as("%s", region.trace).isEmpty();
        assertThat(region.node("b").kept).isEmpty();
        assertThat(region.claims).isEqualTo(SHARDS);
    }

    @Test
    void theLastOfFiveHasAllWhenTheOthersDieWithinASecond() {
        startAll();

        for (String node : List.of("c", "a", "e", "b")) {
            region.kill(node);
            region.runMillis(250);
        }
        region.runMillis(1_000);

        assertThat(region.alone()).as("%s", region.trace).isEmpty();
        assertThat(region.node("d").kept).hasSize(NODES.size() * SHARDS);
    }

    /** Before the others could even hear of what it has claimed. */
    @Test
    void theShardsOfASuccessorThatDiesAtOnceAreFound() {
        startAll();
        region.kill("b");
        region.runMillis(60);
        String successor = region.store.values().stream()
                .filter(record -> record.epoch() == 2)
                .findFirst()
                .orElseThrow()
                .owner();

        region.kill(successor);
        region.runMillis(3_000);

        assertThat(region.alone()).as("%s", region.trace).isEmpty();
    }

    @Test
    void twoThatOnlyCanNotHearEachOtherKeepWhatTheyHave() {
        startAll();

        region.cut("a", "b");
        region.runMillis(30_000);

        assertThat(region.claims).as("%s", region.trace).isZero();
    }

    @Test
    void aNodeThatFreezesAllTheTimeEndsUpWithNothingAndDisturbsNobody() {
        startAll();

        for (int times = 0; times < 20; times++) {
            region.node("b").isFrozen = true;
            region.runMillis(600);
            region.node("b").isFrozen = false;
            region.runMillis(400);
        }

        assertThat(region.alone()).isEmpty();
        assertThat(region.claims).as("%s", region.trace).isEqualTo(SHARDS);
    }

    @Test
    void aRegionThatWasStoppedAsAWholeGoesOnWithItsFirstNode() {
        startAll();
        NODES.forEach(region::kill);
        region.runMillis(3_000);

        region.start("c", 0);
        region.runMillis(5_000);

        assertThat(region.alone()).as("%s", region.trace).isEmpty();
    }

    @Test
    void nothingIsClaimedWhileTheStoreIsAwayAndEverythingAfterwards() {
        startAll();

        region.isStoreAway = true;
        region.kill("b");
        region.runMillis(20_000);
        assertThat(region.claims).isZero();
        region.isStoreAway = false;
        region.runMillis(4_000);

        assertThat(region.alone()).as("%s", region.trace).isEmpty();
    }

    @Test
    void whoeverDiesFreezesOrIsCutOffEachShardHasOneOwnerInTime() {
        for (long randomSeed = 1; randomSeed <= RUNS; randomSeed++) {
            String trace = new SuccessionRun().apply(randomSeed);
            assertThat(trace)
                    .as("randomSeed %d again gives the same", randomSeed)
                    .isEqualTo(new SuccessionRun().apply(randomSeed));
        }
    }

    @Test
    void whateverHappenedNoShardStaysAlone() {
        for (int run = 0; run < RUNS; run++) {
            long randomSeed = 1_000L + run;
            SimRegion chaos = new SimRegion();
            NODES.forEach(node -> chaos.start(node, SHARDS));
            chaos.runMillis(500);

            disturb(chaos, new Random(randomSeed));
            chaos.heal();
            chaos.runMillis(10_000);

            assertThat(chaos.alone())
                    .as("randomSeed %d: %s", randomSeed, chaos.trace)
                    .isEmpty();
        }
    }

    private static void disturb(SimRegion chaos, Random random) {
        for (int event = 0; event < 30; event++) {
            String node = NODES.get(random.nextInt(NODES.size()));
            SimRegion.SimNode there = chaos.nodes.get(node);
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (chaos.nodes.size() > 1) {
                        chaos.kill(node);
                    }
                }
                case 1 -> {
                    if (there == null) {
                        chaos.start(node, 0);
                    }
                }
                case 2 -> {
                    if (there != null) {
                        there.isFrozen = !there.isFrozen;
                    }
                }
                case 3 -> chaos.cut(node, NODES.get(random.nextInt(NODES.size())));
                case 4 -> chaos.isStoreAway = !chaos.isStoreAway;
                default -> chaos.heal();
            }
            chaos.runMillis(10L * random.nextInt(150));
        }
    }

    private void startAll() {
        NODES.forEach(node -> region.start(node, SHARDS));
        region.runMillis(500);
    }
}
