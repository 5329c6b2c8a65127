package dev.naadam.game;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Views as bits, relative to a baseline that the reader has, or to nothing. Allocates nothing, keeps nothing.
 *
 * <p>Every view has exactly one encoding per baseline, and {@link #decode} refuses everything else, so a byte that was
 * changed on the way is either refused or visible. The full encoding (no baseline) is the canonical form of a view. The
 * tick of a frame is not part of it.
 *
 * <p>The format, table by table:
 *
 * <ol>
 *   <li>for each block of 8 rows: one bit, 0 = nothing changed in it;
 *   <li>in a changed block for each row: one bit, 0 = unchanged. At least one row changed;
 *   <li>a changed row that the baseline does not have: all fields at full width;
 *   <li>a changed row that the baseline has: one bit, 0 = it is gone; else its fields, of which at least one changed:
 *       <ul>
 *         <li>each field with a small delta: one bit, 0 = unchanged; else one bit, 1 = a small delta follows (not 0,
 *             modulo 2^bits), 0 = the full value follows (it must not be within reach of a small delta);
 *         <li>then one bit for all other fields together, 0 = none changed; else for each of them one bit, 0 =
 *             unchanged, 1 = the full value follows (and it differs). They seldom change, so their bits are not spent in
 *             every tick.
 *       </ul>
 * </ol>
 */
public final class ViewCodec {

    private ViewCodec() {}

    /**
     * Appends {@code frame} to {@code out}.
     *
     * @param baseline a frame of an equal schema, or null for the full encoding
     */
    public static void encode(@Nullable ViewFrame baseline, ViewFrame frame, BitWriter out) {
        requireSameSchema(baseline, frame);
        FrameLayout layout = frame.schema().layout;
        for (int table = 0; table < layout.tables(); table++) {
            for (int block = 0; block < layout.blocks(table); block++) {
                boolean changed = isBlockChanged(baseline, frame, table, block);
                out.writeBoolean(changed);
                if (changed) {
                    encodeBlock(baseline, frame, table, block, out);
                }
            }
        }
    }

    /**
     * Reads a frame from a reader that holds one encoded view and nothing else. Never throws on any bytes.
     *
     * @param baseline the one it was encoded against; may be {@code into} itself
     * @param into becomes the view; its tick stays as it is
     * @return false if the bits are not the encoding of any view; {@code into} is then undefined
     */
    public static boolean decode(@Nullable ViewFrame baseline, ViewFrame into, BitReader in) {
        if (baseline == null) {
            into.clear();
        } else {
            into.copyRows(baseline);
        }
        FrameLayout layout = into.schema().layout;
        for (int table = 0; table < layout.tables(); table++) {
            for (int block = 0; block < layout.blocks(table); block++) {
                if (in.readBoolean() && !decodeBlock(into, table, block, in)) {
                    return false;
                }
            }
        }
        return in.isExhausted();
    }

    private static void encodeBlock(
            @Nullable ViewFrame baseline, ViewFrame frame, int table, int block, BitWriter out) {
        FrameLayout layout = frame.schema().layout;
        int first = block * FrameLayout.BLOCK_ROWS;
        for (int row = first; row < first + layout.rowsInBlock(table, block); row++) {
            boolean was = baseline != null && baseline.isPresent(table, row);
            boolean is = frame.isPresent(table, row);
            if (baseline != null && was) {
                encodeKnownRow(baseline, frame, table, row, out);
            } else {
                out.writeBoolean(is);
                if (is) {
                    encodeNewRow(frame, table, row, out);
                }
            }
        }
    }

    private static void encodeNewRow(ViewFrame frame, int table, int row, BitWriter out) {
        ViewSchema.Field[] fields = frame.schema().layout.fields[table];
        int at = frame.schema().layout.value(table, row);
        for (int i = 0; i < fields.length; i++) {
            out.write(frame.values[at + i], fields[i].bits());
        }
    }

    private static void encodeKnownRow(ViewFrame baseline, ViewFrame frame, int table, int row, BitWriter out) {
        FrameLayout layout = frame.schema().layout;
        int at = layout.value(table, row);
        int end = at + layout.fields[table].length;
        boolean is = frame.isPresent(table, row);
        boolean changed = !is || !Arrays.equals(baseline.values, at, end, frame.values, at, end);
        out.writeBoolean(changed);
        if (changed) {
            out.writeBoolean(is);
            if (is) {
                encodeMoving(layout.fields[table], baseline.values, frame.values, at, out);
                encodeSteady(layout.fields[table], baseline.values, frame.values, at, out);
            }
        }
    }

    private static void encodeMoving(ViewSchema.Field[] fields, int[] old, int[] now, int at, BitWriter out) {
        for (int i = 0; i < fields.length; i++) {
            ViewSchema.Field field = fields[i];
            if (field.smallDeltaBits() == 0) {
                continue;
            }
            int delta = field.delta(old[at + i], now[at + i]);
            out.writeBoolean(delta != 0);
            if (delta != 0) {
                boolean small = field.isSmall(delta);
                out.writeBoolean(small);
                out.write(small ? delta : now[at + i], small ? field.smallDeltaBits() : field.bits());
            }
        }
    }

    private static void encodeSteady(ViewSchema.Field[] fields, int[] old, int[] now, int at, BitWriter out) {
        boolean any = false;
        for (int i = 0; i < fields.length; i++) {
            any |= fields[i].smallDeltaBits() == 0 && old[at + i] != now[at + i];
        }
        out.writeBoolean(any);
        for (int i = 0; any && i < fields.length; i++) {
            if (fields[i].smallDeltaBits() == 0) {
                boolean changed = old[at + i] != now[at + i];
                out.writeBoolean(changed);
                if (changed) {
                    out.write(now[at + i], fields[i].bits());
                }
            }
        }
    }

    private static boolean decodeBlock(ViewFrame into, int table, int block, BitReader in) {
        FrameLayout layout = into.schema().layout;
        int first = block * FrameLayout.BLOCK_ROWS;
        boolean any = false;
        for (int row = first; row < first + layout.rowsInBlock(table, block); row++) {
            if (in.readBoolean()) {
                any = true;
                if (!decodeRow(into, table, row, in)) {
                    return false;
                }
            }
        }
        return any;
    }

    private static boolean decodeRow(ViewFrame into, int table, int row, BitReader in) {
        FrameLayout layout = into.schema().layout;
        ViewSchema.Field[] fields = layout.fields[table];
        int at = layout.value(table, row);
        if (!into.isPresent(table, row)) {
            into.put(table, row);
            for (int i = 0; i < fields.length; i++) {
                into.values[at + i] = fields[i].wrap((int) in.read(fields[i].bits()));
            }
            return true;
        }
        if (!in.readBoolean()) {
            into.remove(table, row);
            return true;
        }
        int moved = decodeMoving(fields, into.values, at, in);
        int jumped = moved < 0 ? -1 : decodeSteady(fields, into.values, at, in);
        return jumped >= 0 && moved + jumped > 0;
    }

    /** Returns how many fields changed, or -1 for bits that no encoder writes. */
    private static int decodeMoving(ViewSchema.Field[] fields, int[] values, int at, BitReader in) {
        int changed = 0;
        for (int i = 0; i < fields.length; i++) {
            ViewSchema.Field field = fields[i];
            if (field.smallDeltaBits() == 0 || !in.readBoolean()) {
                continue;
            }
            boolean small = in.readBoolean();
            int old = values[at + i];
            values[at + i] =
                    field.wrap(small ? old + (int) in.readSigned(field.smallDeltaBits()) : (int) in.read(field.bits()));
            int delta = field.delta(old, values[at + i]);
            if (delta == 0 || field.isSmall(delta) != small) {
                return -1;
            }
            changed++;
        }
        return changed;
    }

    /** Returns how many fields changed, or -1 for bits that no encoder writes. */
    private static int decodeSteady(ViewSchema.Field[] fields, int[] values, int at, BitReader in) {
        if (!in.readBoolean()) {
            return 0;
        }
        int changed = 0;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].smallDeltaBits() != 0 || !in.readBoolean()) {
                continue;
            }
            int value = fields[i].wrap((int) in.read(fields[i].bits()));
            if (value == values[at + i]) {
                return -1;
            }
            values[at + i] = value;
            changed++;
        }
        return changed == 0 ? -1 : changed;
    }

    private static boolean isBlockChanged(@Nullable ViewFrame baseline, ViewFrame frame, int table, int block) {
        FrameLayout layout = frame.schema().layout;
        int present = layout.firstBlock[table] + block;
        if (baseline == null) {
            return frame.present[present] != 0;
        }
        int from = layout.value(table, block * FrameLayout.BLOCK_ROWS);
        int to = from + layout.rowsInBlock(table, block) * layout.fields[table].length;
        return frame.present[present] != baseline.present[present]
                || !Arrays.equals(baseline.values, from, to, frame.values, from, to);
    }

    private static void requireSameSchema(@Nullable ViewFrame baseline, ViewFrame frame) {
        if (baseline != null && !baseline.schema().equals(frame.schema())) {
            throw new IllegalArgumentException(
                    "baseline: " + baseline.schema() + " (expected: " + frame.schema() + ")");
        }
    }
}
