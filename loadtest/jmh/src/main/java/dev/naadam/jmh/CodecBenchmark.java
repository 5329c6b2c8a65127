package dev.naadam.jmh;

import dev.naadam.protocol.PacketFate;
import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.packet.InputPacket;
import dev.naadam.protocol.packet.StatePacket;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The two packets of play, their contents only: an INPUT with four inputs, the fields of a STATE. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

    private static final int INPUTS = 4;
    private static final int VIEW_BYTES = 32;

    private final byte[] packet = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
    private final byte[] inputContent = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
    private final byte[] stateContent = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
    private final byte[] input = new byte[Match.GAME.inputBytes()];
    private final InputPacket inputs = new InputPacket();
    private final StatePacket state = new StatePacket();
    private long tick = 1;

    /** Before the first: something to read. */
    public CodecBenchmark() {
        int bytes = writeInput();
        System.arraycopy(packet, ProtocolLimits.HEADER_BYTES, inputContent, 0, bytes);
        writeState();
    }

    /** What a client writes. */
    @Benchmark
    public final int writeInput() {
        InputPacket.start(packet, tick, 0, ++tick);
        for (int i = 0; i < INPUTS; i++) {
            InputPacket.putInput(packet, input, 0, input.length);
        }
        return InputPacket.contentBytes(packet, input.length);
    }

    /** What the server reads. */
    @Benchmark
    public PacketFate readInput() {
        return inputs.read(inputContent, 11 + INPUTS * input.length, input.length);
    }

    /** What the server writes for each client before the shared view. */
    @Benchmark
    public final int writeState() {
        state.epoch = 1;
        state.tick = ++tick;
        state.hash = tick * 31;
        return state.write(stateContent, 0);
    }

    /** What a client reads before the view. */
    @Benchmark
    public PacketFate readState() {
        return state.read(stateContent, StatePacket.MAX_HEADER_BYTES + VIEW_BYTES, Match.TICK_RATE_HZ);
    }
}
