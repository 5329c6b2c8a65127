package dev.naadam.client.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.naadam.protocol.beacon.DenyReason;
import dev.naadam.protocol.beacon.ProbeType;
import dev.naadam.protocol.ticket.WireAddress;
import dev.naadam.testkit.LinkConditions;
import dev.naadam.testkit.RandomSeeds;
import dev.naadam.testkit.SeededEntropy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeRunsSimTest {

    private static final byte[] NOBODY = {};
    private static final byte[] CLAIM = new byte[150];

    @Test
    void measuresEveryRegionAtOnce() {
        BeaconWorld world = new BeaconWorld(1, NOBODY, "near", "far")
                .path(0, LinkConditions.delay(5_000_000, 0))
                .path(1, LinkConditions.delay(40_000_000, 0));

        List<RegionResult> results = world.measure();

        assertThat(results).extracting(RegionResult::region).containsExactly("near", "far");
        assertThat(p25Micros(results.getFirst())).isCloseTo(10_000, within(1000L));
        assertThat(p25Micros(results.getLast())).isCloseTo(80_000, within(1000L));
        assertThat(world.elapsedMillis()).isBetween(3000L, 4000L);
    }

    @Test
    void echoesEveryProbeOnce() {
        BeaconWorld world = new BeaconWorld(1, NOBODY, "near").path(0, LinkConditions.delay(5_000_000, 0));

        world.measure();

        List<Integer> received = world.beacons.getFirst().received;
        assertThat(received)
                .startsWith(ProbeType.ASK, ProbeType.START, ProbeType.ECHO)
                .endsWith(ProbeType.FETCH);
        assertThat(Collections.frequency(received, ProbeType.ECHO)).isEqualTo(15);
    }

    @Test
    void showsTheClaimAndBringsHomeWhatWasSigned() {
        BeaconWorld world = new BeaconWorld(1, CLAIM, "near");

        RegionResult result = world.measure().getFirst();

        assertThat(world.beacons.getFirst().claims).containsExactly(CLAIM);
        assertThat(((RegionResult.Measured) result).signed()).isNotNull();
    }

    @Test
    void measuresTheOthersWhenSomeRegionsAreDown() {
        BeaconWorld world = new BeaconWorld(1, NOBODY, "down", "up", "dying");
        world.beacons.get(0).isDown = true;
        world.beacons.get(2).diesAfterProbes = 6;

        List<RegionResult> results = world.measure();

        assertThat(results.get(0)).isEqualTo(new RegionResult.Unreachable("down"));
        assertThat(results.get(1)).isInstanceOf(RegionResult.Measured.class);
        assertThat(results.get(2)).isEqualTo(new RegionResult.Unreachable("dying"));
    }

    @Test
    void endsWithinElevenSecondsWhateverIsDown() {
        BeaconWorld world = new BeaconWorld(1, NOBODY, "dying", "down");
        world.beacons.get(0).diesAfterProbes = 14;
        world.beacons.get(1).isDown = true;

        world.measure();

        assertThat(world.elapsedMillis()).isBetween(6000L, 10_500L);
    }

    @Test
    void saysWhyABeaconMeasuresNothing() {
        BeaconWorld world = new BeaconWorld(1, CLAIM, "full");
        world.beacons.getFirst().denying = DenyReason.FULL;

        assertThat(world.measure()).containsExactly(new RegionResult.Denied("full", DenyReason.FULL));
    }

    @Test
    void measuresOverALinkThatLosesOneInTen() {
        for (long randomSeed : RandomSeeds.list(20)) {
            BeaconWorld world = new BeaconWorld(randomSeed, CLAIM, "lossy")
                    .path(
                            0,
                            LinkConditions.delay(20_000_000, 3_000_000)
                                    .withLoss(100)
                                    .withDuplicates(50));

            RegionResult result = world.measure().getFirst();

            assertThat(result)
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isInstanceOf(RegionResult.Measured.class);
            assertThat(p25Micros(result))
                    .as(RandomSeeds.describe(randomSeed, getClass()))
                    .isBetween(39_000L, 47_000L);
        }
    }

    @Test
    void tellsHowItGetsOn() {
        BeaconWorld world = new BeaconWorld(1, NOBODY, "near");

        world.measure();

        assertThat(world.progress)
                .startsWith("near ASKING 0", "near STARTING 0", "near ECHOING 1", "near ECHOING 2")
                .endsWith("near FETCHING 15", "near MEASURED 15");
    }

    @Test
    void refusesTwoRegionsAtOneAddress() {
        WireAddress address = new WireAddress(new byte[] {10, 0, 0, 1}, 7000);
        List<RegionBeacon> beacons = List.of(new RegionBeacon("east", address), new RegionBeacon("west", address));

        assertThatThrownBy(() -> new ProbeRuns(beacons, NOBODY, new SeededEntropy(1), ProbeListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of west and of east");
    }

    private static long p25Micros(RegionResult result) {
        return ((RegionResult.Measured) result).figures().p25Micros();
    }
}
