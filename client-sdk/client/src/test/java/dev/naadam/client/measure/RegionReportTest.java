package dev.naadam.client.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.protocol.beacon.ProbeFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionReportTest {

    private static final long NOW = 1_000_000;
    private static final long TEN_MINUTES = 600_000;
    private static final String HERE = "192.168.1.7";
    private static final ProbeFigures FIGURES = new ProbeFigures(14, 14, 1, 2, 3, 4, 5);

    @Test
    void holdsForTenMinutesWhereItWasMeasured() {
        RegionReport report = report(new RegionResult.Measured("wuhu", FIGURES, null));

        assertThat(report.holds(NOW, HERE)).isTrue();
        assertThat(report.holds(NOW + TEN_MINUTES - 1, HERE)).isTrue();
        assertThat(report.holds(NOW + TEN_MINUTES, HERE)).isFalse();
    }

    @Test
    void doesNotHoldElsewhere() {
        assertThat(report(new RegionResult.Measured("wuhu", FIGURES, null)).holds(NOW, "10.0.0.3"))
                .isFalse();
    }

    @Test
    void doesNotHoldWhenTheClockWasSetBack() {
        assertThat(report(new RegionResult.Measured("wuhu", FIGURES, null)).holds(NOW - 1, HERE))
                .isFalse();
    }

    @Test
    void doesNotHoldWhenNothingWasMeasured() {
        assertThat(report(new RegionResult.Unreachable("wuhu")).holds(NOW, HERE))
                .isFalse();
    }

    @Test
    void handsOutWhatWasSigned() {
        RegionResult signed = new RegionResult.Measured("guian", FIGURES, ScriptedBeacon.measurement("guian", FIGURES));
        RegionReport report =
                report(new RegionResult.Unreachable("down"), signed, new RegionResult.Measured("wuhu", FIGURES, null));

        assertThat(report.signed()).hasSize(1).first().matches(it -> it.region().equals("guian"));
    }

    private static RegionReport report(RegionResult... results) {
        return new RegionReport(List.of(results), NOW, HERE);
    }
}
