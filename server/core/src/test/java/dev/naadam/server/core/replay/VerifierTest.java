package dev.naadam.server.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.arena.workload.Arena10;
import dev.naadam.game.Game;
import dev.naadam.game.GameSetup;
import dev.naadam.server.core.session.ToyGame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private static final int TICKS = 50;

    private static RecordedMatch arena10() {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("time-limit-seconds", "2");
        return new RecordedMatch(new Arena10(), new GameSetup(60, List.of(0, 1, 0), options), 5);
    }

    private static RecordedMatch toy() {
        return new RecordedMatch(new ToyGame(), ToyGame.setup(2, 20), 5);
    }

    @Test
    void aMatchThatWasPlayedToItsEndHolds() {
        RecordedMatch match = arena10().play(1_000);

        Verification found = match.verify(match.file());

        assertThat(match.outcome()).isNotNull();
        assertThat(found).isEqualTo(new Verification.Holds(match.tick(), ReplayEnd.Ending.OUTCOME));
    }

    @Test
    void anAbortedMatchHolds() {
        RecordedMatch match = arena10().play(TICKS);

        assertThat(match.verify(match.file())).isEqualTo(new Verification.Holds(TICKS, ReplayEnd.Ending.NO_OUTCOME));
    }

    @Test
    void aMatchWithoutTicksHolds() {
        RecordedMatch match = arena10();

        assertThat(match.verify(match.file())).isEqualTo(new Verification.Holds(0, ReplayEnd.Ending.NO_OUTCOME));
    }

    @Test
    void everyFlippedByteIsNoticed() {
        byte[] file = arena10().play(TICKS).handOver().play(TICKS).file();

        for (int at = 0; at < file.length; at++) {
            byte[] forged = file.clone();
            forged[at] ^= (byte) (1 << at % 8);

            assertThat(isTrusted(forged)).as("byte %d", at).isFalse();
        }
    }

    private static boolean isTrusted(byte[] file) {
        return ReplayReader.read(file) instanceof ReadReplay.Parsed parsed
                && parsed.replay().isIntact()
                && parsed.replay().signature().isBy(RecordedMatch.KEY.publicKey());
    }

    @Test
    void aForgedTickIsNamedWhoeverSignedIt() {
        RecordedMatch match = arena10().play(TICKS).handOver().play(TICKS);
        byte[] file = match.file();
        List<Integer> offsets = offsetsOfTicks(match);

        for (int tick = 1; tick <= 2 * TICKS; tick++) {
            int from = offsets.get(tick - 1);
            int to = tick == TICKS || tick == 2 * TICKS ? from + Long.BYTES + 2 : offsets.get(tick);
            for (int at = from; at < to; at++) {
                byte[] forged = file.clone();
                forged[at] ^= 1;

                assertThat(firstWrongTick(match.verify(forged)))
                        .as("tick %d, byte %d of it", tick, at - from)
                        .isEqualTo(tick);
            }
        }
    }

    /** Where each tick begins in the file: behind what is not ticks, chunk by chunk. */
    private static List<Integer> offsetsOfTicks(RecordedMatch match) {
        List<Integer> offsets = new ArrayList<>();
        int maskBytes = 1;
        int at = Section.OPENING_BYTES + Section.HEADER_BYTES + match.head.toBytes().length;
        for (byte[] chunk : match.chunks) {
            int in = TickChunk.HEAD_BYTES;
            while (in < chunk.length) {
                offsets.add(at + Section.HEADER_BYTES + in);
                int changed = Integer.bitCount(chunk[in + Long.BYTES + maskBytes] & 0xff);
                in += Long.BYTES + 2 * maskBytes + changed * match.spec.game().inputBytes();
            }
            at += Section.HEADER_BYTES + chunk.length;
        }
        return offsets;
    }

    private static long firstWrongTick(Verification found) {
        return switch (found) {
            case Verification.TickDiffers differs -> differs.tick();
            case Verification.Unreadable unreadable -> unreadable.tick();
            case Verification.Holds holds -> -1;
            case Verification.OutcomeDiffers differs -> -2;
            case Verification.GameFailed failed -> failed.tick();
            case Verification.OtherRules other -> -3;
            case Verification.Unplayable unplayable -> -4;
        };
    }

    @Test
    void aChunkThatContinuesAnotherChainIsNamed() {
        RecordedMatch match = toy().press(0, 1).handOver().press(0, 2);
        match.file();
        byte[] second = match.chunks.getLast().clone();
        // the hash before its first tick, behind tick and count
        second[6] ^= 1;

        byte[] forged = ReplayFile.of(
                match.head.toBytes(),
                List.of(match.chunks.getFirst(), second),
                match.end().toBytes(),
                RecordedMatch.KEY);

        assertThat(match.verify(forged)).isEqualTo(new Verification.Unreadable(2));
    }

    @Test
    void anOutcomeThatDidNotFollowIsNamed() {
        RecordedMatch match = toy().play(0).press(0, 1).press(1, ToyGame.FINISH);
        byte[] file = match.file();
        ReplayEnd other = ReplayEnd.of(null, match.tick(), match.hashes.getLast(), RecordedMatch.ENDED_MILLIS);

        byte[] forged = ReplayFile.of(match.head.toBytes(), match.chunks, other.toBytes(), RecordedMatch.KEY);

        assertThat(match.verify(file)).isEqualTo(new Verification.Holds(2, ReplayEnd.Ending.OUTCOME));
        assertThat(match.verify(forged)).isInstanceOfSatisfying(Verification.OutcomeDiffers.class, found -> {
            assertThat(found.tick()).isEqualTo(2);
            assertThat(found.recorded()).isEqualTo("null");
            assertThat(found.computed()).contains("finished");
        });
    }

    @Test
    void aMatchThatWentOnAfterItsEndIsNamed() {
        RecordedMatch match = toy().press(1, ToyGame.FINISH).press(0, 1);

        assertThat(match.verify(match.file())).isInstanceOf(Verification.OutcomeDiffers.class);
    }

    @Test
    void aGameThatThrowsIsNamed() {
        RecordedMatch match = toy().press(0, 1).press(0, 1);
        TickChunk chunk = match.chunk();
        chunk.begin(1, 0);
        chunk.add(match.hashes.get(1), 1, new byte[] {1, 0});
        chunk.add(match.hashes.get(2), 1, new byte[] {ToyGame.THROW, 0});

        byte[] file = ReplayFile.of(
                match.head.toBytes(), List.of(chunk.toBytes()), match.end().toBytes(), RecordedMatch.KEY);

        assertThat(match.verify(file))
                .isEqualTo(new Verification.GameFailed(2, "java.lang.IllegalStateException: a game that fails"));
    }

    @Test
    void rulesOfAnotherVersionAreRefused() {
        RecordedMatch match = arena10().play(TICKS);
        byte[] head = match.head.toBytes();
        ReplayHead.Rules other = new ReplayHead.Rules("arena-10", 2, 5);
        ReplayHead newer = new ReplayHead(
                RecordedMatch.ID,
                RecordedMatch.STARTED_MILLIS,
                5,
                other,
                match.spec.setup(),
                Collections.nCopies(3, "somebody"));
        match.file();

        byte[] file = ReplayFile.of(newer.toBytes(), match.chunks, match.end().toBytes(), RecordedMatch.KEY);

        assertThat(head).isNotEqualTo(newer.toBytes());
        assertThat(match.verify(file)).isEqualTo(new Verification.OtherRules(2, 1));
    }

    @Test
    void aSetupThatTheGameRefusesIsNotPlayed() {
        Game game = new Arena10();
        RecordedMatch match = new RecordedMatch(new ToyGame(), ToyGame.setup(12, 60), 1);
        ReplayHead.Rules rules = new ReplayHead.Rules("arena-10", 1, game.inputBytes());
        ReplayHead twelve = new ReplayHead(
                RecordedMatch.ID, 0, 1, rules, ToyGame.setup(12, 60), Collections.nCopies(12, "somebody"));

        byte[] file = ReplayFile.of(twelve.toBytes(), List.of(), match.end().toBytes(), RecordedMatch.KEY);

        assertThat(new Verifier(RecordedMatch.read(file), game, played -> {}).verify())
                .isInstanceOf(Verification.Unplayable.class);
    }

    @Test
    void tellsHowFarItIs() {
        List<Long> told = new ArrayList<>();
        RecordedMatch match = toy().play(0);
        for (int i = 0; i < 300; i++) {
            match.press(0, 1);
        }

        new Verifier(RecordedMatch.read(match.file()), match.spec.game(), told::add).verify();

        assertThat(told).containsExactly(256L, 300L);
    }
}
