package dev.naadam.jmh;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ReplayWindow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The replay window as packets in order meet it, and as a replayed one does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReplayWindowBenchmark {

    private final ReplayWindow window = new ReplayWindow();
    private long sequence;

    /** One before the window's newest packet exists. */
    public ReplayWindowBenchmark() {
        window.take(++sequence);
    }

    /** Checks and takes the next packet. */
    @Benchmark
    public PacketFate takeNext() {
        PacketFate fate = window.check(++sequence);
        window.take(sequence);
        return fate;
    }

    /** Refuses the newest packet again. */
    @Benchmark
    public PacketFate refuseReplayed() {
        return window.check(window.highest());
    }
}
