package dev.naadam.server.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.server.core.session.ToyGame;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReplayAssemblyTest {

    private static RecordedMatch match() {
        return new RecordedMatch(new ToyGame(), ToyGame.setup(2, 20), 0);
    }

    private static ReplayAssembly assembly(RecordedMatch match) {
        return Objects.requireNonNull(ReplayAssembly.of(match.head.toBytes()));
    }

    private static Span span(long first, long last, long epoch) {
        return new Span(first, last, epoch);
    }

    /** A chunk that the owner of a later epoch stores: it begins somewhere in an earlier one. */
    private static byte[] recordedAgain(RecordedMatch match, long first, long last, int lastKey) {
        TickChunk chunk = match.chunk();
        chunk.begin(first, match.hashes.get((int) first - 1));
        for (long tick = first; tick <= last; tick++) {
            chunk.add(match.hashes.get((int) tick), 1, new byte[] {(byte) (tick == last ? lastKey : 10 + tick), 0});
        }
        return chunk.toBytes();
    }

    @Test
    void takesChunksInOrderWhoeverStoredThem() {
        List<Span> stored = List.of(span(9, 12, 2), span(1, 4, 1), span(5, 8, 1));

        assertThat(ReplayAssembly.plan(stored)).containsExactly(span(1, 4, 1), span(5, 8, 1), span(9, 12, 2));
    }

    @Test
    void whatALaterOwnerStoredAgainReplacesNothing() {
        List<Span> stored = List.of(span(1, 8, 1), span(1, 8, 2), span(5, 8, 2), span(6, 12, 2));

        assertThat(ReplayAssembly.plan(stored)).containsExactly(span(1, 8, 1), span(6, 12, 2));
    }

    @Test
    void stopsAtAGap() {
        List<Span> stored = List.of(span(1, 4, 1), span(6, 8, 1));

        assertThat(ReplayAssembly.plan(stored)).containsExactly(span(1, 4, 1));
        assertThat(ReplayAssembly.plan(List.of(span(2, 4, 1)))).isEmpty();
        assertThat(ReplayAssembly.plan(List.of())).isEmpty();
    }

    @Test
    void aMatchThatMovedIsOneReplay() {
        RecordedMatch match = match().press(0, 11).press(0, 12).press(0, 13).handOver();
        match.press(0, 14).press(0, 15).press(1, ToyGame.FINISH);
        byte[] whole = match.file();
        ReplayAssembly assembly = assembly(match);

        assertThat(assembly.add(match.chunks.getFirst())).isTrue();
        assertThat(assembly.add(recordedAgain(match, 2, 5, 15))).isTrue();
        assertThat(assembly.add(match.chunks.getLast())).isTrue();

        byte[] end = match.end().toBytes();
        assertThat(assembly.isWhole(end)).isTrue();
        byte[] file = assembly.file(end, RecordedMatch.KEY);
        assertThat(match.verify(file)).isEqualTo(match.verify(whole));
        assertThat(match.verify(file)).isEqualTo(new Verification.Holds(6, ReplayEnd.Ending.OUTCOME));
    }

    @Test
    void whatContradictsWhatIsThereIsLeftOut() {
        RecordedMatch match = match().press(0, 11).press(0, 12).handOver().press(0, 13);
        match.file();
        ReplayAssembly assembly = assembly(match);
        TickChunk other = match.chunk();
        other.begin(2, match.hashes.get(1));
        other.add(4711, 1, new byte[] {12, 0});
        other.add(4712, 1, new byte[] {13, 0});

        assertThat(assembly.add(match.chunks.getFirst())).isTrue();
        assertThat(assembly.add(other.toBytes())).isFalse();
        assertThat(assembly.add(match.chunks.getLast())).isFalse();

        assertThat(assembly.tick()).isEqualTo(2);
    }

    @Test
    void aChunkThatContinuesAnotherMatchIsLeftOut() {
        RecordedMatch match = match().press(0, 11).handOver().press(0, 12);
        match.file();
        RecordedMatch other = match().press(0, 21).handOver().press(0, 12);
        other.file();
        ReplayAssembly assembly = assembly(match);

        assertThat(assembly.add(match.chunks.getFirst())).isTrue();
        assertThat(assembly.add(other.chunks.getLast())).isFalse();
    }

    @Test
    void aMatchWhoseEndNobodyWroteIsCutOff() {
        RecordedMatch match = match().press(0, 11).handOver().press(0, 12);
        match.file();
        ReplayAssembly assembly = assembly(match);

        assertThat(assembly.add(match.chunks.getFirst())).isTrue();
        assertThat(assembly.isWhole(match.end().toBytes())).isFalse();

        byte[] file = assembly.cutOff(RecordedMatch.ENDED_MILLIS, RecordedMatch.KEY);
        assertThat(match.verify(file)).isEqualTo(new Verification.Holds(1, ReplayEnd.Ending.CUT_OFF));
    }

    @Test
    void anEndWithAnotherHashIsNotThisMatchs() {
        RecordedMatch match = match().press(0, 11);
        match.file();
        ReplayAssembly assembly = assembly(match);
        assertThat(assembly.add(match.chunks.getFirst())).isTrue();

        ReplayEnd other = ReplayEnd.of(null, match.tick(), match.hashes.getLast() + 1, RecordedMatch.ENDED_MILLIS);

        assertThat(assembly.isWhole(match.end().toBytes())).isTrue();
        assertThat(assembly.isWhole(other.toBytes())).isFalse();
    }

    @Test
    void rubbishIsNoChunkAndNoHead() {
        RecordedMatch match = match();

        assertThat(ReplayAssembly.of(new byte[40])).isNull();
        assertThat(assembly(match).add(new byte[40])).isFalse();
        assertThat(assembly(match).isWhole(new byte[40])).isFalse();
    }
}
