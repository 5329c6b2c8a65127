package dev.naadam.server.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.naadam.game.TickInputs;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.server.core.session.ToyGame;
import dev.naadam.testkit.RandomSeeds;
import dev.naadam.testkit.SeededEntropy;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayReaderTest {

    private static RecordedMatch match() {
        return new RecordedMatch(new ToyGame(), ToyGame.setup(3, 20), 0);
    }

    @Test
    void readsBackWhatWasWritten() {
        RecordedMatch match = match().press(0, 9).press(2, ToyGame.FINISH);

        Replay replay = RecordedMatch.read(match.file());

        assertThat(replay.head()).isEqualTo(match.head);
        assertThat(replay.end()).isEqualTo(match.end());
        assertThat(replay.isIntact()).isTrue();
        assertThat(replay.signature().kid()).isEqualTo(7);
        assertThat(replay.signature().isBy(RecordedMatch.KEY.publicKey())).isTrue();
        TickInputs inputs = replay.ticks().inputs();
        ReplayTicks ticks = replay.ticks();
        assertThat(ticks.next(inputs)).isTrue();
        assertThat(inputs.presentMask()).isEqualTo(1);
        assertThat(inputs.bytes()).containsExactly(9, 0, 0);
        assertThat(ticks.hash()).isEqualTo(match.hashes.get(1));
        assertThat(ticks.next(inputs)).isTrue();
        assertThat(ticks.next(inputs)).isFalse();
        assertThat(ticks.hasFailed()).isFalse();
    }

    @Test
    void somebodyElsesSignatureHoldsAndIsNotThePlatforms() {
        PlatformKey stranger = new PlatformKey(7, new SeededEntropy(8).bytes(PlatformKey.SECRET_BYTES));
        RecordedMatch match = match().press(0, 9);
        match.file();

        byte[] file =
                ReplayFile.of(match.head.toBytes(), match.chunks, match.end().toBytes(), stranger);

        Replay replay = RecordedMatch.read(file);
        assertThat(replay.isIntact()).isTrue();
        assertThat(replay.signature().isBy(RecordedMatch.KEY.publicKey())).isFalse();
    }

    @Test
    void aFormOfAnotherVersionIsNotGuessed() {
        byte[] file = match().press(0, 9).file();
        file[8] = 2;

        assertThat(ReplayReader.read(file)).isEqualTo(new ReadReplay.OtherFormat(2));
    }

    @Test
    void aCutFileIsNone() {
        byte[] file = match().press(0, 9).press(0, 10).file();

        for (int length = 0; length < file.length; length++) {
            assertThat(ReplayReader.read(Arrays.copyOf(file, length)))
                    .as("cut at %d", length)
                    .isInstanceOf(ReadReplay.Malformed.class);
        }
    }

    @Test
    void aMissingChunkIsNamed() {
        RecordedMatch match =
                match().press(0, 9).handOver().press(0, 10).handOver().press(0, 11);
        match.file();
        List<byte[]> gap = List.of(match.chunks.get(0), match.chunks.get(2));

        byte[] file = ReplayFile.of(match.head.toBytes(), gap, match.end().toBytes(), RecordedMatch.KEY);

        assertThat(ReplayReader.read(file))
                .isInstanceOfSatisfying(
                        ReadReplay.Malformed.class,
                        malformed -> assertThat(malformed.reason()).isEqualTo("tick 3 follows (expected: 2)"));
    }

    @Test
    void moreBytesBehindTheSignatureAreNoReplay() {
        byte[] file = match().press(0, 9).file();

        assertThat(ReplayReader.read(Arrays.copyOf(file, file.length + 1)))
                .isEqualTo(new ReadReplay.Malformed(file.length, "more bytes behind the signature"));
    }

    @Test
    void neverThrowsWhateverTheBytesAre() {
        byte[] file = match().press(0, 9)
                .press(1, 10)
                .handOver()
                .press(2, ToyGame.FINISH)
                .file();

        RandomSeeds.list(5_000).forEach(seed -> {
            Random random = new Random(seed);
            byte[] forged = mutilate(file, random);

            if (ReplayReader.read(forged) instanceof ReadReplay.Parsed parsed) {
                Verification found = new Verifier(parsed.replay(), new ToyGame(), played -> {}).verify();
                assertThat(found)
                        .as(RandomSeeds.describe(seed, ReplayReaderTest.class))
                        .isNotNull();
            }
        });
    }

    /** Some bytes are others, some are gone, some are there twice. */
    private static byte[] mutilate(byte[] file, Random random) {
        byte[] forged = file.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            forged[random.nextInt(forged.length)] = (byte) random.nextInt();
        }
        int from = random.nextInt(forged.length);
        int to = random.nextInt(forged.length);
        return switch (random.nextInt(3)) {
            case 0 -> forged;
            case 1 -> Arrays.copyOf(forged, from);
            default -> {
                byte[] spliced = Arrays.copyOf(forged, forged.length + Math.max(0, to - from));
                System.arraycopy(forged, from, spliced, to, Math.min(forged.length - from, spliced.length - to));
                yield spliced;
            }
        };
    }
}
