package dev.naadam.loadtest.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Place BEIJING = new Place(39.904, 116.407);
    private static final Place SHANGHAI = new Place(31.23, 121.474);

    @Test
    void measuresAlongTheGreatCircle() {
        assertThat(BEIJING.kmTo(SHANGHAI)).isCloseTo(1067, within(2.0));
        assertThat(SHANGHAI.kmTo(BEIJING)).isEqualTo(BEIJING.kmTo(SHANGHAI));
        assertThat(BEIJING.kmTo(BEIJING)).isZero();
    }

    @Test
    void movesAsFarAsItIsTold() {
        assertThat(BEIJING.kmTo(BEIJING.moved(30, 40))).isCloseTo(50, within(0.5));
        assertThat(BEIJING.moved(10, 0).latitudeDegrees()).isGreaterThan(BEIJING.latitudeDegrees());
        assertThat(BEIJING.moved(0, 10).longitudeDegrees()).isGreaterThan(BEIJING.longitudeDegrees());
    }
}
