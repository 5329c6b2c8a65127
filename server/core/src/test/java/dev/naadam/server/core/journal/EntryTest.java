package dev.naadam.server.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.naadam.game.GameLimits;
import dev.naadam.game.SeededRandom;
import dev.naadam.game.TickInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final UUID MATCH = new UUID(1, 2);

    private final EntryWriter writer = new EntryWriter();
    private final TickInputs inputs = new TickInputs(3, 2);

    @Test
    void readsWhatWasWritten() {
        writer.open(7, MATCH, 0, new byte[] {1});
        inputs.set(0, new byte[] {4, 5}, 0);
        inputs.set(2, new byte[] {6, 7}, 0);
        writer.tick(7, 1, -9, inputs);
        writer.session(7, 1, new byte[] {2, 3});
        writer.gone(7, 2, 11);
        writer.snapshot(7, MATCH, 1, new byte[] {8});
        writer.recess(7, 3, true, 0xffff_ffffL);
        writer.close(7, CloseReason.MOVED);

        List<LogRecord> records = records(writer.toBytes());

        assertThat(records)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new LogRecord.Open(7, MATCH, 0, new byte[] {1}),
                        new LogRecord.Tick(7, 1, -9, 0b101, 2, new byte[] {4, 5, 6, 7}),
                        new LogRecord.Session(7, 1, new byte[] {2, 3}),
                        new LogRecord.Gone(7, 2, 11),
                        new LogRecord.Snapshot(7, MATCH, 1, new byte[] {8}),
                        new LogRecord.Recess(7, 3, true, 0xffff_ffffL),
                        new LogRecord.Close(7, CloseReason.MOVED));
    }

    @Test
    void givesTheInputsOfATickBackToTheirSlots() {
        inputs.set(1, new byte[] {4, 5}, 0);
        writer.tick(0, 1, 0, inputs);
        TickInputs read = new TickInputs(3, 2);
        read.set(0, new byte[] {9, 9}, 0);

        LogRecord.Tick tick = (LogRecord.Tick) records(writer.toBytes()).getFirst();
        tick.copyTo(read);

        assertThat(tick.fits(read)).isTrue();
        assertThat(read.presentMask()).isEqualTo(0b010);
        assertThat(read.bytes()).containsExactly(0, 0, 4, 5, 0, 0);
        assertThat(tick.fits(new TickInputs(1, 2))).isFalse();
        assertThat(tick.fits(new TickInputs(3, 1))).isFalse();
    }

    @Test
    void leavesAnEntryAsItIsThatHasNoRoom() {
        byte[] largest = new byte[JournalLimits.MAX_SNAPSHOT_BYTES];
        while (writer.snapshot(0, MATCH, 1, largest)) {
            assertThat(writer.length()).isLessThanOrEqualTo(JournalLimits.MAX_ENTRY_BYTES);
        }
        int length = writer.length();

        boolean isWritten = writer.snapshot(0, MATCH, 1, largest);

        assertThat(isWritten).isFalse();
        assertThat(writer.length()).isEqualTo(length);
        assertThat(records(writer.toBytes())).hasSize(length / largest.length);
    }

    @Test
    void aFullShardsTicksAndTheLargestSnapshotFitAnEntryAndAnEntryFitsAChunk() {
        TickInputs largest = new TickInputs(GameLimits.MAX_PLAYERS, GameLimits.MAX_INPUT_BYTES);
        for (int slot = 0; slot < GameLimits.MAX_PLAYERS; slot++) {
            largest.set(slot, new byte[GameLimits.MAX_INPUT_BYTES], 0);
        }
        for (int i = 0; i < 400; i++) {
            assertThat(writer.tick(i, 1, 0, largest)).isTrue();
        }

        assertThat(writer.snapshot(0, MATCH, 1, new byte[JournalLimits.MAX_SNAPSHOT_BYTES]))
                .isTrue();
        assertThat(writer.recess(0, 1, true, 0)).isTrue();
        assertThat(JournalLimits.MAX_ENTRY_BYTES).isLessThanOrEqualTo(EntryRing.CHUNK_BYTES);
    }

    @Test
    void whereASnapshotHadRoomAPauseBehindItHasRoomToo() {
        int fill = JournalLimits.MAX_ENTRY_BYTES - JournalLimits.MAX_SNAPSHOT_BYTES;
        while (writer.length() < fill - RecordForm.GONE_BYTES - RecordForm.SNAPSHOT_FIXED_BYTES) {
            writer.gone(0, 0, 1);
        }
        for (int bytes = JournalLimits.MAX_SNAPSHOT_BYTES; !writer.snapshot(0, MATCH, 1, new byte[bytes]); bytes--) {
            assertThat(bytes).isPositive();
        }

        assertThat(writer.recess(0, 1, true, 0)).isTrue();
    }

    @Test
    void refusesWhatNoEntryMayHold() {
        assertThatThrownBy(() -> writer.tick(JournalLimits.MAX_MATCHES, 1, 0, inputs))
                .hasMessage("index: 1024 (expected: 0 to 1023)");
        assertThatThrownBy(() -> writer.open(0, MATCH, -1, new byte[1])).hasMessageStartingWith("tick: -1");
        assertThatThrownBy(() -> writer.session(0, 1, new byte[0])).hasMessageStartingWith("session bytes: 0");
        assertThat(writer.isEmpty()).isTrue();
    }

    @Test
    void garbageEndsAnEntryEarlyAndNeverThrows() {
        writer.open(7, MATCH, 0, new byte[40]);
        writer.tick(7, 1, -9, inputs);
        writer.close(7, CloseReason.OVER);
        byte[] good = writer.toBytes();
        SeededRandom random = new SeededRandom(1);

        for (int i = 0; i < 100_000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int flips = random.nextInt(3); flips > 0 && bad.length > 0; flips--) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(read(bad).size()).isLessThanOrEqualTo(bad.length);
        }
        assertThat(new EntryReader(new byte[0]).isDamaged()).isTrue();
        assertThat(new EntryReader(new byte[] {2}).isDamaged()).isTrue();
    }

    private static List<LogRecord> records(byte[] entry) {
        assertThat(damaged(entry)).isFalse();
        return read(entry);
    }

    private static boolean damaged(byte[] entry) {
        EntryReader reader = new EntryReader(entry);
        while (reader.next() != null) {
            assertThat(reader.isDamaged()).isFalse();
        }
        return reader.isDamaged();
    }

    private static List<LogRecord> read(byte[] entry) {
        List<LogRecord> records = new ArrayList<>();
        EntryReader reader = new EntryReader(entry);
        for (LogRecord record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
        }
        return records;
    }
}
