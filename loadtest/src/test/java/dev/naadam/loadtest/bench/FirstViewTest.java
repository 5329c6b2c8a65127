package dev.naadam.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FirstViewTest {

    private static final ViewFrame VIEW = new ViewFrame(
            ViewSchema.builder().table("match", 1).unsigned("score", 4).build());

    private final AtomicLong clock = new AtomicLong();
    private final FirstView first = new FirstView(clock::get);

    @Test
    void keepsTheFirstAndNotTheLast() {
        clock.set(2_500_000_000L);
        first.saw(7, VIEW);
        clock.set(9_000_000_000L);
        first.saw(8, VIEW);

        assertThat(first.millisAfter(500_000_000L)).isEqualTo(2000);
    }

    @Test
    void saysThatThereWasNone() {
        assertThat(first.millisAfter(0)).isEqualTo(-1);
    }
}
