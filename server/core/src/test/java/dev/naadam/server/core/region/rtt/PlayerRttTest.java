package dev.naadam.server.core.region.rtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.region.RegionId;
import dev.naadam.server.core.region.RegionLimits;
import dev.naadam.server.core.region.rtt.Mesh.Link;
import java.util.Map;
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
        assertThat(new Measured(20_000, 1_500, 14, 0, 0).unsteadinessMicros()).isEqualTo(1_500);
        assertThat(new Measured(20_000, 99_000, 14, 0, 0).unsteadinessMicros()).isEqualTo(10_000);
        assertThat(new Measured(20_000, 0, 98, 2, 0).unsteadinessMicros()).isEqualTo(6_000);
    }

    @Test
    void oneLostProbeIsChance() {
        assertThat(new Measured(20_000, 0, 13, 1, 0).unsteadinessMicros()).isZero();
        assertThat(new Measured(20_000, 0, 12, 2, 0).unsteadinessMicros()).isEqualTo(42_857);
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
        PlayerRtt rtt = rtt(Map.of(FAR, new Measured(78_000, 2_000, 14, 0, 0)), Map.of(FAR, 33_000L));

        assertThat(rtt.to(FAR)).isEqualTo(new PlayerRtt.Rtt(38_000, Basis.CAPPED_BY_HISTORY));
    }

    @Test
    void aSwallowedEchoCountsAsTheWayOverAMeasuredRegion() {
        PlayerRtt rtt = rtt(Map.of(NEAR, new Measured(10_000, 1_000, 14, 0, 0), FAR, steady(38_000)), Map.of());

        assertThat(rtt.to(LOST)).isEqualTo(new PlayerRtt.Rtt(56_000, Basis.BOUNDED_BY_MESH));
    }

    @Test
    void withoutAWayThereIsNoFigure() {
        assertThat(rtt(Map.of(FAR, steady(38_000)), Map.of()).to(LOST)).isNull();
        assertThat(rtt(Map.of(), Map.of(FAR, 1_000L)).to(FAR)).isNull();
    }

    @Test
    void aFigureNeverLeavesTheBoundsOfTheDefinition() {
        PlayerRtt rtt = rtt(Map.of(NEAR, new Measured(RegionLimits.MAX_RTT_MICROS, 9_000, 14, 0, 0)), Map.of());

        assertThat(rtt.to(NEAR)).isEqualTo(new PlayerRtt.Rtt(RegionLimits.MAX_RTT_MICROS, Basis.MEASURED));
    }

    private static Measured steady(long micros) {
        return new Measured(micros, 0, 14, 0, 0);
    }

    private static PlayerRtt rtt(Map<RegionId, Measured> measured, Map<RegionId, Long> historic) {
        return new PlayerRtt(new PlayerEvidence("ada", new TreeMap<>(measured), new TreeMap<>(historic)), MESH);
    }
}
