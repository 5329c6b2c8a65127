package dev.naadam.arena.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.naadam.arena.Arena;
import dev.naadam.arena.view.ArenaView;
import dev.naadam.game.BitWriter;
import dev.naadam.game.Game;
import dev.naadam.game.GameLimits;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import dev.naadam.game.ViewSchema;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes and garbage of a tick. */
class TrafficTest {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final BitWriter out = new BitWriter(4096);

    @ParameterizedTest
    @CsvSource({"1, 45", "4, 55", "8, 65"})
    void aDeltaIsAsSmallAsItWasWhenMeasured(int baselineAgeTicks, double mostBytes) {
        BotMatch match = new BotMatch(new WildArena(), BotMatch.fiveASide(60), 1);
        match.play(BotMatch.VIEWS_KEPT);
        long bytes = 0;
        for (int tick = 0; tick < 3600; tick++) {
            match.play(1);
            ViewCodec.encode(match.view(tick % 10, baselineAgeTicks), match.view(tick % 10, 0), out.reset());
            bytes += out.byteCount();
        }

        assertThat(bytes / 3600.0).isBetween(mostBytes / 2, mostBytes);
    }

    @Test
    void noViewIsLongerThanAViewMayBe() {
        ViewFrame first = new ViewFrame(ArenaView.SCHEMA);
        ViewFrame second = new ViewFrame(ArenaView.SCHEMA);
        SeededRandom random = new SeededRandom(4);
        fillAll(first, random);
        fillAll(second, random);

        ViewCodec.encode(first, second, out.reset());

        assertThat(out.byteCount()).isBetween(300, GameLimits.MAX_VIEW_BYTES);
    }

    @Test
    void aStateAt128HzIsUnderTwoKilobytes() {
        BotMatch match = new BotMatch(new WildArena(), BotMatch.fiveASide(128), 1);
        match.play(2000);

        match.simulation.write(out.reset());

        assertThat(out.byteCount()).isBetween(1000, 2000);
    }

    @Test
    void aSteadyTickAllocatesNothing() {
        assertThat(allocatedBytesPerTick(new Arena())).isZero();
        assertThat(allocatedBytesPerTick(new WildArena())).isZero();
    }

    /** Bots, step, hash chain, ten views, delta and full encoding; a few new matches and outcomes are lost in the mean. */
    private long allocatedBytesPerTick(Game game) {
        BotMatch match = new BotMatch(game, BotMatch.fiveASide(60), 1);
        play(match, 500);
        long before = threads.getCurrentThreadAllocatedBytes();
        play(match, 5_000);
        return (threads.getCurrentThreadAllocatedBytes() - before) / 5_000;
    }

    private void play(BotMatch match, int ticks) {
        for (int i = 0; i < ticks; i++) {
            match.play(1);
            ViewCodec.encode(match.view(0, 4), match.view(0, 0), out.reset());
            ViewCodec.encode(null, match.view(0, 0), out.reset());
        }
    }

    /** Every row, with a random number in every field. */
    private static void fillAll(ViewFrame frame, SeededRandom random) {
        for (int table = 0; table < ArenaView.SCHEMA.tables().size(); table++) {
            ViewSchema.Table type = ArenaView.SCHEMA.tables().get(table);
            for (int row = 0; row < type.rows(); row++) {
                frame.put(table, row);
                for (int field = 0; field < type.fields().size(); field++) {
                    boolean isSigned = type.fields().get(field).isSigned();
                    int bits = type.fields().get(field).bits() - (isSigned ? 1 : 0);
                    frame.set(table, row, field, random.nextInt(1 << bits));
                }
            }
        }
    }
}
