package dev.naadam.server.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.StateHash;
import dev.naadam.game.TickInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReadLogTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final byte[] SEALED = {1};

    private final TickInputs none = new TickInputs(1, 1);
    private final List<StoredEntry> entries = new ArrayList<>();

    @Test
    void givesEachOpenMatchFromItsNewestSnapshotOn() {
        add(entry -> entry.open(0, A, 0, SEALED) && entry.open(1, B, 5, SEALED));
        add(entry -> entry.tick(0, 1, 0, none) && entry.tick(1, 6, 0, none));
        add(entry -> entry.snapshot(0, A, 1, SEALED) && entry.session(0, 1, SEALED));
        add(entry -> entry.close(1, CloseReason.OVER) && entry.tick(0, 2, 0, none));

        ReadLog.Intact log = (ReadLog.Intact) read();

        assertThat(log.matches()).hasSize(1);
        MatchLog match = log.matches().getFirst();
        assertThat(match.matchId()).isEqualTo(A);
        assertThat(match.snapshotSequence()).isEqualTo(3);
        assertThat(match.snapshotTick()).isEqualTo(1);
        assertThat(match.since()).hasSize(2);
        assertThat(match.since().getFirst()).isInstanceOf(LogRecord.Session.class);
    }

    @Test
    void beginsWhereTheLogWasTrimmed() {
        add(entry -> entry.open(0, A, 0, SEALED));
        add(entry -> entry.tick(0, 1, 0, none));
        add(entry -> entry.tick(0, 2, 0, none) && entry.snapshot(0, A, 2, SEALED));
        entries.removeFirst();

        ReadLog.Intact log = (ReadLog.Intact) read();

        assertThat(log.matches().getFirst().snapshotTick()).isEqualTo(2);
    }

    @Test
    void anEmptyLogHasNoMatches() {
        assertThat(ReadLog.read(List.of(), 0, 0)).isEqualTo(new ReadLog.Intact(0, List.of(), List.of()));
    }

    @Test
    void refusesAMissingTick() {
        add(entry -> entry.open(0, A, 0, SEALED));
        add(entry -> entry.tick(0, 2, 0, none));

        assertThat(read()).isEqualTo(new ReadLog.Damaged(2, "entry 2: match 0: tick 2 after tick 0"));
    }

    @Test
    void refusesAMissingEntry() {
        add(entry -> entry.open(0, A, 0, SEALED));
        add(entry -> entry.tick(0, 1, 0, none));
        add(entry -> entry.tick(0, 2, 0, none));
        entries.remove(1);

        assertThat(read()).isEqualTo(new ReadLog.Damaged(3, "entry 3: expected entry 2"));
    }

    @Test
    void namesTheMatchesOfALogThatCanNotBeRead() {
        add(entry -> entry.open(0, A, 0, SEALED) && entry.open(1, B, 5, SEALED));
        add(entry -> entry.close(0, CloseReason.OVER));
        add(entry -> entry.snapshot(2, C, 9, SEALED) && entry.tick(2, 11, 0, none));
        entries.add(new StoredEntry(9, new byte[] {99}));

        assertThat(read()).isInstanceOf(ReadLog.Damaged.class);
        assertThat(NamedMatches.of(entries)).containsExactly(B, C);
    }

    @Test
    void refusesAMatchWithoutASnapshot() {
        add(entry -> entry.tick(0, 1, 0, none));

        assertThat(read()).isEqualTo(new ReadLog.Damaged(1, "entry 1: match 0: it has no snapshot"));
    }

    @Test
    void refusesAnEndOtherThanTheOwnerRecords() {
        add(entry -> entry.open(0, A, 0, SEALED));

        assertThat(ReadLog.read(entries, 2, 0)).isInstanceOf(ReadLog.Damaged.class);
        assertThat(ReadLog.read(entries, 1, 0)).isInstanceOf(ReadLog.Damaged.class);
        assertThat(ReadLog.read(List.of(), 1, 0)).isInstanceOf(ReadLog.Damaged.class);
    }

    @Test
    void refusesTwoMatchesUnderOneIndex() {
        add(entry -> entry.open(0, A, 0, SEALED));
        add(entry -> entry.open(0, B, 0, SEALED));

        assertThat(read()).isEqualTo(new ReadLog.Damaged(2, "entry 2: match 0: opened though it is not closed"));
    }

    @Test
    void refusesBytesThatNobodyWrote() {
        entries.add(new StoredEntry(1, new byte[] {1, 99, 0, 0}));

        assertThat(read()).isEqualTo(new ReadLog.Damaged(1, "entry 1: it is not in a form that this version writes"));
    }

    private void add(Predicate<EntryWriter> content) {
        EntryWriter entry = new EntryWriter();
        assertThat(content.test(entry)).isTrue();
        entries.add(new StoredEntry(entries.size() + 1L, entry.toBytes()));
    }

    private ReadLog.Result read() {
        StoredEntry last = entries.getLast();
        return ReadLog.read(entries, last.sequence(), StateHash.of(last.bytes(), 0, last.bytes().length, 0));
    }
}
