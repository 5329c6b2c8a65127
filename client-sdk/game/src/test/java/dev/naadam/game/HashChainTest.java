package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HashChainTest {

    private static final GameSetup DUEL = new GameSetup(60, List.of(0, 1), new TreeMap<>());

    private final Simulation simulation = new GuessGame().start(DUEL, 1);
    private final TickInputs inputs = new TickInputs(2, 1);

    @Test
    void anybodyCanRecomputeAValueFromTheDocumentedBytes() {
        inputs.set(1, new byte[] {42}, 0);
        simulation.step(inputs, EventSink.NONE);

        long value = new HashChain(0x0123456789ABCDEFL).advance(simulation, inputs);

        BitWriter state = new BitWriter(64);
        simulation.write(state);
        byte[] message = ByteBuffer.allocate(8 + 6 + 8 + 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x0123456789ABCDEFL)
                .put(state.bytes(), 0, 6)
                .putLong(0b10)
                .put((byte) 0)
                .put((byte) 42)
                .array();
        assertThat(state.byteCount()).isEqualTo(6);
        assertThat(value).isEqualTo(StateHash.of(message, 0, message.length, 0));
    }

    @Test
    void anAbsentInputIsNotAnInputOfZeros() {
        long absent = new HashChain().advance(simulation, inputs);
        inputs.set(0, new byte[] {0}, 0);

        long zeros = new HashChain().advance(simulation, inputs);

        assertThat(zeros).isNotEqualTo(absent);
    }

    @Test
    void goesOnFromAKnownValue() {
        HashChain chain = new HashChain();
        chain.advance(simulation, inputs);
        HashChain resumed = new HashChain(chain.value());

        assertThat(resumed.advance(simulation, inputs)).isEqualTo(chain.advance(simulation, inputs));
    }
}
