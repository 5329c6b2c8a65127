package dev.naadam.jmh;

import dev.naadam.game.BitReader;
import dev.naadam.game.BitWriter;
import dev.naadam.game.ViewCodec;
import dev.naadam.game.ViewFrame;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A view of ten players and their shots: in full, as a delta to three ticks before, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeltaBenchmark {

    /** A round trip of 50 ms. */
    private static final int BASELINE_AGE_TICKS = 3;

    private static final int VIEWS = 256;
    private static final int CAPACITY_BYTES = 4096;

    private final List<ViewFrame> views = new Match().views(VIEWS);
    private final BitWriter out = new BitWriter(CAPACITY_BYTES);
    private final BitReader in = new BitReader();
    private final ViewFrame decoded = new ViewFrame(views.getFirst().schema());
    private int next = BASELINE_AGE_TICKS;

    /** Bytes of a full view. */
    @Benchmark
    public int encodeFull() {
        out.reset();
        ViewCodec.encode(null, view(), out);
        return out.byteCount();
    }

    /** Bytes of a delta. */
    @Benchmark
    public int encodeDelta() {
        ViewFrame view = view();
        out.reset();
        ViewCodec.encode(views.get(next - BASELINE_AGE_TICKS), view, out);
        return out.byteCount();
    }

    /** What a client does on top: decodes what was encoded. */
    @Benchmark
    public boolean encodeAndDecodeDelta() {
        int bytes = encodeDelta();
        return ViewCodec.decode(views.get(next - BASELINE_AGE_TICKS), decoded, in.reset(out.bytes(), 0, bytes));
    }

    private ViewFrame view() {
        next = next + 1 < VIEWS ? next + 1 : BASELINE_AGE_TICKS;
        return views.get(next);
    }
}
