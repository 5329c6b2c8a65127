package dev.naadam.server.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.GameLimits;
import dev.naadam.game.TickInputs;
import dev.naadam.server.core.session.ToyGame;
import dev.naadam.testkit.RandomSeeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TickChunkTest {

    @Test
    void readsBackWhatWasAdded() {
        RandomSeeds.list(20).forEach(seed -> {
            Random random = new Random(seed);
            int players = 1 + random.nextInt(GameLimits.MAX_PLAYERS);
            int inputBytes = 1 + random.nextInt(GameLimits.MAX_INPUT_BYTES);
            TickChunk chunk = new TickChunk(ToyGame.setup(players, 20), inputBytes);
            TickInputs written = new TickInputs(players, inputBytes);
            TickInputs read = new TickInputs(players, inputBytes);
            ChunkReader reader = new ChunkReader(players, inputBytes);

            chunk.begin(17, 99);
            Random inputs = new Random(seed);
            while (chunk.hasRoom()) {
                fill(written, inputs);
                chunk.add(chunk.lastTick() * 31, written.presentMask(), written.bytes());
            }
            byte[] bytes = chunk.toBytes();

            String run = RandomSeeds.describe(seed, TickChunkTest.class);
            Random again = new Random(seed);
            assertThat(reader.open(bytes, 0, bytes.length)).as(run).isTrue();
            assertThat(reader.hashBefore()).as(run).isEqualTo(99);
            for (long tick = 17; tick <= chunk.lastTick(); tick++) {
                assertThat(reader.nextTick()).as(run).isEqualTo(tick);
                assertThat(reader.next(read)).as(run).isTrue();
                fill(written, again);
                assertThat(read.presentMask()).as(run).isEqualTo(written.presentMask());
                assertThat(read.bytes()).as(run).isEqualTo(written.bytes());
                assertThat(reader.hash()).as(run).isEqualTo((tick - 1) * 31);
            }
            assertThat(reader.next(read)).as(run).isFalse();
            assertThat(reader.hasFailed()).as(run).isFalse();
        });
    }

    /** Some absent, some as before, some new. */
    private static void fill(TickInputs inputs, Random random) {
        byte[] input = new byte[inputs.inputBytes()];
        inputs.clear();
        for (int slot = 0; slot < inputs.players(); slot++) {
            input[0] = (byte) random.nextInt(2);
            if (random.nextBoolean()) {
                inputs.set(slot, input, 0);
            }
        }
    }

    @Test
    void anInputThatIsHeldCostsNothing() {
        TickChunk chunk = new TickChunk(ToyGame.setup(10, 60), 5);
        TickInputs inputs = new TickInputs(10, 5);
        for (int slot = 0; slot < 10; slot++) {
            inputs.set(slot, new byte[] {1, 2, 3, 4, 5}, 0);
        }

        chunk.begin(1, 0);
        chunk.add(1, inputs.presentMask(), inputs.bytes());
        int first = chunk.toBytes().length;
        chunk.add(2, inputs.presentMask(), inputs.bytes());

        assertThat(first).isEqualTo(TickChunk.HEAD_BYTES + 8 + 2 + 2 + 50);
        assertThat(chunk.toBytes().length - first).isEqualTo(8 + 2 + 2);
    }

    @Test
    void isFullAfterFiveSeconds() {
        TickChunk chunk = new TickChunk(ToyGame.setup(2, 20), 1);

        chunk.begin(1, 0);
        fillUp(chunk, 2);

        assertThat(chunk.lastTick()).isEqualTo(100);
    }

    @Test
    void isFullBeforeItIsLongerThanAChunkMayBe() {
        int players = GameLimits.MAX_PLAYERS;
        TickChunk chunk = new TickChunk(ToyGame.setup(players, 128), GameLimits.MAX_INPUT_BYTES);

        chunk.begin(1, 0);
        fillUp(chunk, players * GameLimits.MAX_INPUT_BYTES);

        assertThat(chunk.toBytes().length)
                .isLessThanOrEqualTo(ReplayLimits.MAX_CHUNK_BYTES)
                .isGreaterThan(ReplayLimits.MAX_CHUNK_BYTES - 3_000);
    }

    private static void fillUp(TickChunk chunk, int inputsBytes) {
        byte[] inputs = new byte[inputsBytes];
        while (chunk.hasRoom()) {
            inputs[0]++;
            Arrays.fill(inputs, inputs[0]);
            chunk.add(0, -1L, inputs);
        }
    }

    /** Two ticks of three players, in the second of which slot 1 presses something else. */
    private static byte[] twoTicks() {
        TickChunk chunk = new TickChunk(ToyGame.setup(3, 20), 2);
        chunk.begin(1, 0);
        chunk.add(7, 0b010, new byte[] {0, 0, 1, 1, 0, 0});
        chunk.add(8, 0b010, new byte[] {0, 0, 2, 2, 0, 0});
        return chunk.toBytes();
    }

    private static boolean isReadToItsEnd(byte[] bytes) {
        ChunkReader reader = new ChunkReader(3, 2);
        TickInputs inputs = new TickInputs(3, 2);
        if (!reader.open(bytes, 0, bytes.length)) {
            return false;
        }
        while (reader.next(inputs)) {
            assertThat(inputs.presentMask()).isEqualTo(0b010);
        }
        return !reader.hasFailed();
    }

    @Test
    void aCutChunkIsNone() {
        byte[] bytes = twoTicks();

        assertThat(isReadToItsEnd(bytes)).isTrue();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(isReadToItsEnd(Arrays.copyOf(bytes, length)))
                    .as("cut at %d", length)
                    .isFalse();
        }
    }

    @Test
    void moreBytesBehindTheLastTickAreNoChunk() {
        byte[] bytes = twoTicks();

        assertThat(isReadToItsEnd(Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
    }

    @Test
    void aPlayerWhoIsNotThereIsNoTick() {
        byte[] bytes = twoTicks();
        bytes[TickChunk.HEAD_BYTES + Long.BYTES] |= 0b1000;

        assertThat(isReadToItsEnd(bytes)).isFalse();
    }

    @Test
    void whatIsNoChunkIsFound() {
        RandomSeeds.list(200).forEach(seed -> {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            ChunkReader reader = new ChunkReader(3, 2);
            TickInputs inputs = new TickInputs(3, 2);

            if (reader.open(bytes, 0, bytes.length)) {
                while (reader.next(inputs)) {
                    assertThat(inputs.presentMask()).isLessThan(8);
                }
            }

            assertThat(reader.hasFailed() || reader.left() == 0)
                    .as(RandomSeeds.describe(seed, TickChunkTest.class))
                    .isTrue();
        });
    }
}
