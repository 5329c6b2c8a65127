package dev.naadam.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewCodecTest {

    private static final ViewSchema SCHEMA = ViewSchema.builder()
            .table("movers", 19)
            .unsigned("x", 13, 5)
            .signed("height", 9, 4)
            .unsigned("angle", 16, 8)
            .unsigned("health", 7)
            .unsigned("pattern", 32, 6)
            .table("things", 8)
            .unsigned("flag", 1)
            .signed("offset", 32)
            .table("match", 1)
            .unsigned("score", 6)
            .build();
    private static final int RUNS = 2_000;

    private final BitWriter out = new BitWriter(4096);
    private final BitReader in = new BitReader();

    @Test
    void everyFrameComesBackFromItsFullEncoding() {
        for (int seed = 0; seed < RUNS; seed++) {
            ViewFrame frame = randomFrame(new SeededRandom(seed));

            ViewFrame decoded = decode(null, encode(null, frame));

            assertThat(decoded.sameAs(frame)).as("randomSeed %d", seed).isTrue();
        }
    }

    @Test
    void everyFrameComesBackFromADeltaAgainstAnyOther() {
        for (int seed = 0; seed < RUNS; seed++) {
            SeededRandom random = new SeededRandom(seed);
            ViewFrame baseline = randomFrame(random);
            ViewFrame frame = disturbed(baseline, random);

            ViewFrame decoded = decode(baseline, encode(baseline, frame));

            assertThat(decoded.sameAs(frame)).as("randomSeed %d", seed).isTrue();
        }
    }

    @Test
    void decodesInPlaceOfItsBaseline() {
        SeededRandom random = new SeededRandom(1);
        ViewFrame frame = randomFrame(random);
        ViewFrame next = disturbed(frame, random);
        byte[] bytes = encode(frame, next);

        boolean accepted = ViewCodec.decode(frame, frame, in.reset(bytes, 0, bytes.length));

        assertThat(accepted).isTrue();
        assertThat(frame.sameAs(next)).isTrue();
    }

    @Test
    void anUnchangedFrameCostsOneBitABlock() {
        ViewFrame frame = randomFrame(new SeededRandom(7));

        ViewCodec.encode(frame, frame, out.reset());

        // three blocks of movers, one of things, one of match
        assertThat(out.bitCount()).isEqualTo(5);
    }

    @Test
    void aSmallMoveCostsLessThanAJump() {
        ViewFrame still = new ViewFrame(SCHEMA);
        still.put(0, 0);
        ViewFrame moved = copy(still);
        moved.set(0, 0, 0, 15);
        ViewFrame jumped = copy(still);
        jumped.set(0, 0, 0, 16);

        int moveBits = bits(still, moved);
        int jumpBits = bits(still, jumped);

        assertThat(jumpBits - moveBits).isEqualTo(13 - 5);
    }

    @Test
    void anAngleThatWrapsIsASmallMove() {
        ViewFrame before = new ViewFrame(SCHEMA);
        before.put(0, 0);
        before.set(0, 0, 2, 65535);
        ViewFrame after = copy(before);
        after.set(0, 0, 2, 1);
        ViewFrame far = copy(before);
        far.set(0, 0, 2, 30000);

        assertThat(bits(before, after)).isLessThan(bits(before, far));
        assertThat(decode(before, encode(before, after)).sameAs(after)).isTrue();
    }

    @Test
    void everyTruncationIsRefused() {
        SeededRandom random = new SeededRandom(3);
        ViewFrame baseline = randomFrame(random);
        byte[] bytes = encode(baseline, disturbed(baseline, random));

        for (int length = 0; length < bytes.length; length++) {
            boolean accepted = ViewCodec.decode(
                    baseline, new ViewFrame(SCHEMA), in.reset(Arrays.copyOf(bytes, length), 0, length));

            assertThat(accepted).as("length %d of %d", length, bytes.length).isFalse();
        }
    }

    @Test
    void everyFlippedBitIsRefusedOrShows() {
        for (int seed = 0; seed < 50; seed++) {
            SeededRandom random = new SeededRandom(seed);
            ViewFrame baseline = randomFrame(random);
            ViewFrame frame = disturbed(baseline, random);
            byte[] bytes = encode(baseline, frame);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] damaged = bytes.clone();
                damaged[bit >> 3] ^= (byte) (1 << (bit & 7));

                assertRefusedOrOwnEncoding(baseline, frame, damaged, "randomSeed " + seed + ", bit " + bit);
            }
        }
    }

    @Test
    void garbageIsRefusedOrIsExactlyTheEncodingOfWhatItShows() {
        SeededRandom random = new SeededRandom(11);
        ViewFrame other = randomFrame(random);
        for (int i = 0; i < 50_000; i++) {
            byte[] garbage = new byte[random.nextInt(40)];
            for (int b = 0; b < garbage.length; b++) {
                // zeros end blocks early, so that some garbage is accepted
                garbage[b] = random.nextInt(3) == 0 ? (byte) random.nextInt(256) : 0;
            }

            assertRefusedOrOwnEncoding(i % 2 == 0 ? null : other, null, garbage, "run " + i);
        }
    }

    @Test
    void aRowThatGoesLeavesNothingBehind() {
        ViewFrame before = randomFrame(new SeededRandom(8));
        ViewFrame empty = new ViewFrame(SCHEMA);

        ViewFrame decoded = decode(before, encode(before, empty));

        assertThat(decoded.sameAs(empty)).isTrue();
    }

    @Test
    void trailingBytesAreRefused() {
        byte[] bytes = encode(null, randomFrame(new SeededRandom(5)));

        boolean accepted = ViewCodec.decode(
                null, new ViewFrame(SCHEMA), in.reset(Arrays.copyOf(bytes, bytes.length + 1), 0, bytes.length + 1));

        assertThat(accepted).isFalse();
    }

    @Test
    void theTickIsNotPartOfTheEncoding() {
        ViewFrame frame = randomFrame(new SeededRandom(5));
        byte[] first = encode(null, frame);
        frame.tick(77);

        assertThat(encode(null, frame)).isEqualTo(first);
        assertThat(decode(null, first).tick()).isZero();
    }

    @Test
    void aFieldRefusesWhatDoesNotFit() {
        ViewFrame frame = new ViewFrame(SCHEMA);
        frame.put(0, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> frame.set(0, 0, 0, 1 << 13));
        assertThatIllegalArgumentException().isThrownBy(() -> frame.set(0, 0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> frame.set(0, 0, 1, 256));
        frame.set(0, 0, 1, -256);
        assertThat(frame.get(0, 0, 1)).isEqualTo(-256);
        assertThatIllegalStateException().isThrownBy(() -> frame.set(0, 1, 0, 1));
    }

    private void assertRefusedOrOwnEncoding(
            @Nullable ViewFrame baseline, @Nullable ViewFrame original, byte[] bytes, String what) {
        ViewFrame decoded = new ViewFrame(SCHEMA);
        if (ViewCodec.decode(baseline, decoded, in.reset(bytes, 0, bytes.length))) {
            assertThat(encode(baseline, decoded)).as(what).isEqualTo(bytes);
            assertThat(original != null && decoded.sameAs(original)).as(what).isFalse();
        }
    }

    private int bits(ViewFrame baseline, ViewFrame frame) {
        ViewCodec.encode(baseline, frame, out.reset());
        return out.bitCount();
    }

    private byte[] encode(@Nullable ViewFrame baseline, ViewFrame frame) {
        ViewCodec.encode(baseline, frame, out.reset());
        return Arrays.copyOf(out.bytes(), out.byteCount());
    }

    private ViewFrame decode(@Nullable ViewFrame baseline, byte[] bytes) {
        ViewFrame frame = new ViewFrame(SCHEMA);
        assertThat(ViewCodec.decode(baseline, frame, in.reset(bytes, 0, bytes.length)))
                .isTrue();
        return frame;
    }

    private static ViewFrame copy(ViewFrame frame) {
        ViewFrame copy = new ViewFrame(SCHEMA);
        copy.copyFrom(frame);
        return copy;
    }

    private static ViewFrame randomFrame(SeededRandom random) {
        ViewFrame frame = new ViewFrame(SCHEMA);
        int oneIn = 1 + random.nextInt(4);
        forEachRow((table, row) -> {
            if (random.nextInt(oneIn) == 0) {
                randomRow(frame, table, row, random);
            }
        });
        return frame;
    }

    /** Rows come, go, jump, move a little or stay. */
    private static ViewFrame disturbed(ViewFrame frame, SeededRandom random) {
        ViewFrame next = copy(frame);
        forEachRow((table, row) -> {
            int fate = random.nextInt(8);
            if (fate == 0) {
                randomRow(next, table, row, random);
            } else if (fate == 1) {
                next.remove(table, row);
            } else if (fate < 4 && next.isPresent(table, row)) {
                int field = random.nextInt(SCHEMA.tables().get(table).fields().size());
                int moved = next.get(table, row, field) + random.nextInt(41) - 20;
                next.set(table, row, field, SCHEMA.layout.fields[table][field].wrap(moved));
            }
        });
        return next;
    }

    private static void randomRow(ViewFrame frame, int table, int row, SeededRandom random) {
        frame.put(table, row);
        ViewSchema.Field[] fields = SCHEMA.layout.fields[table];
        for (int field = 0; field < fields.length; field++) {
            frame.set(table, row, field, fields[field].wrap((int) random.nextLong()));
        }
    }

    private static void forEachRow(RowAction action) {
        for (int table = 0; table < SCHEMA.tables().size(); table++) {
            for (int row = 0; row < SCHEMA.tables().get(table).rows(); row++) {
                action.at(table, row);
            }
        }
    }

    private interface RowAction {
        void at(int table, int row);
    }
}
