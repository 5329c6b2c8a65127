package dev.naadam.loadtest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void containsItsFirstMomentAndNotItsLast() {
        Window window = new Window(100, 200);

        assertThat(window.contains(99)).isFalse();
        assertThat(window.contains(100)).isTrue();
        assertThat(window.contains(199)).isTrue();
        assertThat(window.contains(200)).isFalse();
    }

    @Test
    void holdsWhenTheClockOverflows() {
        Window window = new Window(Long.MAX_VALUE - 10, Long.MIN_VALUE + 10);

        assertThat(window.contains(Long.MAX_VALUE)).isTrue();
        assertThat(window.contains(Long.MIN_VALUE)).isTrue();
        assertThat(window.contains(Long.MIN_VALUE + 10)).isFalse();
        assertThat(window.lengthNanos()).isEqualTo(21);
    }

    @Test
    void mayContainNothing() {
        assertThat(Window.NEVER.contains(0)).isFalse();
    }
}
