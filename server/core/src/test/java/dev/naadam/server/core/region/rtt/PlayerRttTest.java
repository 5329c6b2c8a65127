package dev.naadam.server.core.region.rtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.RegionLimits;
import dev.naadam.server.core.region.rtt.Mesh.Link;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlayerRttTest {

    private static final RegionId NEAR = new RegionId("near");
    private static final RegionId FAR = new RegionId("far");
    private static final RegionId LOST = new RegionId("lost");
    private static final Mesh MESH = new Mesh(new TreeMap<>(
            Map.of(new Link(NEAR, FAR), 30_000L, new Link(FAR, NEAR), 31_000L, new Link(NEAR, LOST), 40_000L)));

    @Test
    void addsJitterAndLossToTheEstimate() {
        assertThat(measured(20_000, 1_500, 14, 0).unsteadinessMicros()).isEqualTo(1_500);
        assertThat(measured(20_000, 99_000, 14, 0).unsteadinessMicros()).isEqualTo(10_000);
        assertThat(measured(20_000, 0, 98, 2).unsteadinessMicros()).isEqualTo(6_000);
    }

    @Test
    void oneLostProbeIsChance() {
        assertThat(measured(20_000, 0, 13, 1).unsteadinessMicros()).isZero();
        assertThat(measured(20_000, 0, 12, 2).unsteadinessMicros()).isEqualTo(42_857);
    }

    @Test
    void anHonestMeasurementStandsAsItIs() {
        PlayerRtt rtt = rtt(Map.of(NEAR, steady(10_000), FAR, steady(38_000)), Map.of(FAR, 37_000L));

        assertThat(rtt.to(FAR)).isEqualTo(new PlayerRtt.Rtt(38_000, Basis.MEASURED));
    }

    @Test
    void aDelayedEchoIsCappedByTheWayOverAnotherBeacon() {
        PlayerRtt rtt = rtt(Map.of(NEAR, steady(10_000), FAR, steady(78_000)), Map.of());

        assertThat(rtt.to(FAR)).isEqualTo(new PlayerRtt.Rtt(45_000, Basis.CAPPED_BY_MESH));
        assertThat(rtt.to(NEAR)).isEqualTo(new PlayerRtt.Rtt(10_000, Basis.MEASURED));
    }

    @Test
    void aDelayedEchoIsCappedByWhatThePlayerOnceMeasured() {
        PlayerRtt rtt = rtt(Map.of(NEAR, steady(10_000), FAR, steady(78_000)), Map.of(FAR, 33_000L));

        assertThat(rtt.to(FAR)).isEqualTo(new PlayerRtt.Rtt(36_000, Basis.CAPPED_BY_HISTORY));
    }

    @Test
    void jitterAndLossComeOnTopOfTheCap() {
        PlayerRtt rtt = rtt(Map.of(FAR, measured(78_000, 2_000, 14, 0)), Map.of(FAR, 33_000L));

        assertThat(rtt.to(FAR)).isEqualTo(new PlayerRtt.Rtt(38_000, Basis.CAPPED_BY_HISTORY));
    }

    @Test
    void aSwallowedEchoCountsAsTheWayOverAMeasuredRegion() {
        PlayerRtt rtt = rtt(Map.of(NEAR, measured(10_000, 1_000, 14, 0), FAR, steady(38_000)), Map.of());

        assertThat(rtt.to(LOST)).isEqualTo(new PlayerRtt.Rtt(56_000, Basis.BOUNDED_BY_MESH));
    }

    @Test
    void withoutAWayThereIsNoFigure() {
        assertThat(rtt(Map.of(FAR, steady(38_000)), Map.of()).to(LOST)).isNull();
        assertThat(rtt(Map.of(), Map.of(FAR, 1_000L)).to(FAR)).isNull();
    }

    @Test
    void aFigureNeverLeavesTheBoundsOfTheDefinition() {
        PlayerRtt rtt = rtt(Map.of(NEAR, measured(RegionLimits.MAX_RTT_MICROS, 9_000, 14, 0)), Map.of());

        assertThat(rtt.to(NEAR)).isEqualTo(new PlayerRtt.Rtt(RegionLimits.MAX_RTT_MICROS, Basis.MEASURED));
    }

    @Test
    void aLongerMeasurementShortensNoFigure() {
        for (long extra = 0; extra < 60_000; extra += 500) {
            PlayerRtt before = rtt(Map.of(NEAR, steady(10_000 + extra), FAR, steady(38_000)), Map.of());
            PlayerRtt after = rtt(Map.of(NEAR, steady(10_500 + extra), FAR, steady(38_000)), Map.of());

            for (RegionId region : new RegionId[] {NEAR, FAR, LOST}) {
                assertThat(micros(after, region)).isGreaterThanOrEqualTo(micros(before, region));
            }
        }
    }

    private static long micros(PlayerRtt rtt, RegionId region) {
        return Objects.requireNonNull(rtt.to(region)).micros();
    }

    private static Measured steady(long micros) {
        return measured(micros, 0, 14, 0);
    }

    private static Measured measured(long micros, long jitterMicros, int answered, int lost) {
        return new Measured("m", micros, jitterMicros, answered, lost, 0);
    }

    private static PlayerRtt rtt(Map<RegionId, Measured> measured, Map<RegionId, Long> historic) {
        return new PlayerRtt(new PlayerEvidence("ada", new TreeMap<>(measured), new TreeMap<>(historic)), MESH);
    }
}
