package dev.naadam.game;

import java.util.Arrays;
import java.util.Objects;

/**
 * One view at one tick: which rows are present, and their fields. Made once and filled again every tick; not
 * thread-safe. A row that is not present has zero fields, so equal views are equal arrays.
 */
public final class ViewFrame {

    final byte[] present;
    final int[] values;
    private final ViewSchema schema;
    private final FrameLayout layout;
    private long tick;

    /** An empty frame at tick 0. */
    public ViewFrame(ViewSchema schema) {
        this.schema = schema;
        this.layout = schema.layout;
        this.present = new byte[layout.blocks];
        this.values = new int[layout.values];
    }

    /** What the frame consists of. */
    public ViewSchema schema() {
        return schema;
    }

    /** The tick whose state this shows. */
    public long tick() {
        return tick;
    }

    /** Sets the tick. */
    public void tick(long tick) {
        this.tick = tick;
    }

    /** Makes all rows absent; the tick stays. */
    public void clear() {
        Arrays.fill(present, (byte) 0);
        Arrays.fill(values, 0);
    }

    /** Whether a row is there. */
    public boolean isPresent(int table, int row) {
        Objects.checkIndex(row, layout.rows[table]);
        return (present[layout.firstBlock[table] + (row >> 3)] >> (row & 7) & 1) != 0;
    }

    /** Makes a row present, all its fields zero. */
    public void put(int table, int row) {
        Objects.checkIndex(row, layout.rows[table]);
        int block = layout.firstBlock[table] + (row >> 3);
        present[block] = (byte) (present[block] | 1 << (row & 7));
        int from = layout.value(table, row);
        Arrays.fill(values, from, from + layout.fields[table].length, 0);
    }

    /** A field; 0 if its row is absent. */
    public int get(int table, int row, int field) {
        return values[index(table, row, field)];
    }

    /**
     * Sets a field of a present row.
     *
     * @throws IllegalArgumentException if the value does not fit the field
     * @throws IllegalStateException if the row is absent
     */
    public void set(int table, int row, int field, int value) {
        int index = index(table, row, field);
        ViewSchema.Field type = layout.fields[table][field];
        if (!type.holds(value)) {
            throw new IllegalArgumentException(type.name() + ": " + value + " (expected: " + type.bits()
                    + (type.isSigned() ? " signed" : " unsigned") + " bits)");
        }
        if (!isPresent(table, row)) {
            throw new IllegalStateException(type.name() + ": row " + row + " is absent (expected: put first)");
        }
        values[index] = value;
    }

    /** Becomes equal to another frame of an equal schema, tick included. */
    public void copyFrom(ViewFrame other) {
        copyRows(other);
        tick = other.tick;
    }

    /** Whether both show the same, whatever their ticks. */
    public boolean sameAs(ViewFrame other) {
        return schema.equals(other.schema)
                && Arrays.equals(present, other.present)
                && Arrays.equals(values, other.values);
    }

    void remove(int table, int row) {
        int block = layout.firstBlock[table] + (row >> 3);
        present[block] = (byte) (present[block] & ~(1 << (row & 7)));
        int from = layout.value(table, row);
        Arrays.fill(values, from, from + layout.fields[table].length, 0);
    }

    void copyRows(ViewFrame other) {
        if (!schema.equals(other.schema)) {
            throw new IllegalArgumentException("schema: " + other.schema + " (expected: " + schema + ")");
        }
        System.arraycopy(other.present, 0, present, 0, present.length);
        System.arraycopy(other.values, 0, values, 0, values.length);
    }

    private int index(int table, int row, int field) {
        Objects.checkIndex(row, layout.rows[table]);
        Objects.checkIndex(field, layout.fields[table].length);
        return layout.value(table, row) + field;
    }
}
