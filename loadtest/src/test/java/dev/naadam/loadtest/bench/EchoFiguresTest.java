package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoFiguresTest {

    @Test
    void dividesTheServersTimeByTheUpdatesThatArrived() throws Exception {
        EchoFigures figures = EchoFigures.parse(600_000, "sent=600000 updates=500000 bytes=38000000", 2_500_000_000L);

        assertThat(figures.microsPerUpdate()).isCloseTo(5.0, within(1e-9));
        assertThat(figures.bytesPerUpdate()).isCloseTo(76.0, within(1e-9));
    }

    @Test
    void missesWhatWasPlannedAndDidNotCome() throws Exception {
        EchoFigures lossy = EchoFigures.parse(600_000, "sent=590000 updates=570000 bytes=1", 1);
        EchoFigures prompt = EchoFigures.parse(600_000, "sent=600100 updates=600100 bytes=1", 1);

        assertThat(lossy.missingShare()).isCloseTo(0.05, within(1e-9));
        assertThat(prompt.missingShare()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sent=1 updates=2", "sent=-1 updates=2 bytes=3", "sent=1 updates=2 bytes=3 more=4"})
    void refusesAReportOfAnotherForm(String report) {
        assertThatThrownBy(() -> EchoFigures.parse(10, report, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("a load's report can't be read: " + report);
    }

    @Test
    void takesNoAnswerAtAllForAFailureAndNotForAnInfinitePrice() {
        assertThatThrownBy(() -> EchoFigures.parse(10, "sent=600 updates=0 bytes=0", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no datagram came back");
    }
}
