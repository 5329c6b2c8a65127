package dev.naadam.jmh;

import dev.naadam.protocol.ProtocolLimits;
import dev.naadam.protocol.crypto.DirectionKeys;
import dev.naadam.protocol.crypto.PacketCiphers;
import dev.naadam.protocol.crypto.PacketOpener;
import dev.naadam.protocol.crypto.PacketSealer;
import dev.naadam.server.aead.Aead;
import dev.naadam.server.aead.AeadUnavailable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** AES-128-GCM of a packet in place, with one session or a thousand: their ciphers then compete for the caches. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AeadBenchmark {

    private static final int CONTENT_BYTES = 48;

    /** How many sessions take turns. */
    @Param({"1", "1000"})
    public int sessions = 1;

    /** Whose. */
    @Param({"JDK", "OPENSSL"})
    public Aead.Choice implementation = Aead.Choice.JDK;

    private final byte[] plain = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
    private final byte[] content = new byte[ProtocolLimits.MAX_DATAGRAM_BYTES];
    private PacketSealer[] sealers = {};
    private PacketOpener[] openers = {};
    private byte[][] sealed = {};
    private int next;
    private long sequence = 1;

    /** Keys, and for each session a packet to open. */
    @Setup
    public void prepare() throws AeadUnavailable {
        PacketCiphers ciphers = Aead.choose(implementation).ciphers();
        sealers = new PacketSealer[sessions];
        openers = new PacketOpener[sessions];
        sealed = new byte[sessions][ProtocolLimits.MAX_DATAGRAM_BYTES];
        for (int i = 0; i < sessions; i++) {
            byte[] material = new byte[DirectionKeys.KEY_BYTES + DirectionKeys.IV_BYTES];
            material[0] = (byte) i;
            material[1] = (byte) (i >>> 8);
            sealers[i] = ciphers.sealer(DirectionKeys.of(material));
            openers[i] = ciphers.opener(DirectionKeys.of(material));
            sealers[i].seal(1, sealed[i], ProtocolLimits.HEADER_BYTES, CONTENT_BYTES);
        }
    }

    /** Seals what the server sends. */
    @Benchmark
    public int seal() {
        return sealers[turn()].seal(++sequence, plain, ProtocolLimits.HEADER_BYTES, CONTENT_BYTES);
    }

    /** Opens what it receives; the same packet again, which only a replay window would refuse. */
    @Benchmark
    public int open() {
        int session = turn();
        int packetBytes = ProtocolLimits.HEADER_BYTES + CONTENT_BYTES + ProtocolLimits.TAG_BYTES;
        return openers[session].open(1, sealed[session], ProtocolLimits.HEADER_BYTES, packetBytes, content);
    }

    private int turn() {
        next = next + 1 < sessions ? next + 1 : 0;
        return next;
    }
}
