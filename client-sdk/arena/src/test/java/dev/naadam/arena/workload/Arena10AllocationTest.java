package dev.naadam.arena.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.naadam.game.BitWriter;
import dev.naadam.game.GameLimits;
import dev.naadam.game.ViewCodec;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class Arena10AllocationTest {

    private static final int TICKS = 5_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final BitWriter out = new BitWriter(GameLimits.MAX_VIEW_BYTES);

    /** Bots, step, hash chain, view, delta and full encoding, after a warm-up in which classes are loaded. */
    @Test
    void aSteadyTickAllocatesNothing() {
        BotMatch match = new BotMatch(1);
        play(match, 500);

        long before = threads.getCurrentThreadAllocatedBytes();
        play(match, TICKS);

        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / TICKS).isZero();
    }

    private void play(BotMatch match, int ticks) {
        for (int i = 0; i < ticks; i++) {
            match.play(1);
            ViewCodec.encode(match.view(4), match.view(0), out.reset());
            ViewCodec.encode(null, match.view(0), out.reset());
        }
    }
}
