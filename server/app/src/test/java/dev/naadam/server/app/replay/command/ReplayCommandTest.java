package dev.naadam.server.app.replay.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.naadam.protocol.beacon.PlatformKey;
import dev.naadam.server.app.options.CommandLines;
import dev.naadam.server.app.replay.PlayedMatch;
import dev.naadam.server.core.replay.ReplayEnd;
import dev.naadam.server.core.replay.ReplayFile;
import dev.naadam.server.core.replay.ReplayHead;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

    private static final UUID MATCH = new UUID(0x1111_2222_3333_4444L, 0x8555_6666_7777_8888L);
    private static final String KEY = HexFormat.of().formatHex(PlayedMatch.KEY.publicKey());

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final PlayedMatch match = new PlayedMatch(MATCH);

    private int run(byte[] file, String... arguments) throws IOException {
        Path path = Files.write(folder.resolve("a.replay"), file);
        CommandLine command = CommandLines.of(new ReplayCommand(), Map.of());
        command.setOut(new PrintWriter(printed, true));
        command.setErr(new PrintWriter(complained, true));
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = path.toString();
        return command.execute(all);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(printed.toString());
    }

    @Test
    void aTrueReplayVerifies() throws IOException {
        assertThat(run(match.file(), "verify", "--platform-key", KEY)).isZero();

        assertThat(printed.toString())
                .contains(
                        "match " + MATCH,
                        "arena-10, rules 1",
                        "Ану",
                        "by the platform's key 3",
                        "all 60 ticks and the ending are as they were");
    }

    @Test
    void theKeyMayStandInAFile() throws IOException {
        Path key = Files.writeString(folder.resolve("platform.pub"), KEY + "\n");

        assertThat(run(match.file(), "verify", "--platform-key", key.toString()))
                .isZero();
    }

    @Test
    void saysThatTheKeyWasNotChecked() throws IOException {
        assertThat(run(match.file(), "verify")).isZero();

        assertThat(printed.toString()).contains("was not checked against a known key");
    }

    @Test
    void aReplayThatSomebodyElseSignedIsNone() throws IOException {
        PlatformKey stranger = new PlatformKey(3, new byte[PlatformKey.SECRET_BYTES]);
        List<byte[]> chunks =
                match.playOut().stream().map(PlayedMatch.Chunk::bytes).toList();
        byte[] file = ReplayFile.of(match.head().toBytes(), chunks, match.end().toBytes(), stranger);

        assertThat(run(file, "verify", "--platform-key", KEY, "--json")).isEqualTo(1);

        assertThat(json().path("signature").asText()).isEqualTo("foreign");
        assertThat(json().path("verdict").asText()).isEqualTo("holds");
    }

    @Test
    void aFlippedByteOfATickIsNamed() throws IOException {
        byte[] file = match.file();
        int tick41 = tickOffset(41);
        file[tick41] ^= 1;

        assertThat(run(file, "verify", "--json")).isEqualTo(1);

        assertThat(json().path("verdict").asText()).isEqualTo("tick-differs");
        assertThat(json().path("firstWrongTick").asLong()).isEqualTo(41);
        assertThat(json().path("signature").asText()).isEqualTo("broken");
    }

    /** Both press something new in every tick: hash 8, two masks of 1, two inputs of 5. */
    private int tickOffset(int tick) {
        int opening = 8 + 2 + 5;
        int chunkHead = 5 + 14;
        return opening + match.head().toBytes().length + chunkHead + (tick - 1) * (8 + 2 + 2 * 5);
    }

    @Test
    void aFlippedByteOfAPlayersNameIsNoticed() throws IOException {
        byte[] file = match.file();
        int name = new String(file, StandardCharsets.ISO_8859_1).indexOf("ganaa");
        file[name] ^= 1;

        assertThat(run(file, "verify")).isEqualTo(1);

        assertThat(printed.toString()).contains("fanaa", "DOES NOT HOLD");
    }

    @Test
    void aFileThatEndsEarlyIsNamedByItsByte() throws IOException {
        byte[] file = match.file();

        assertThat(run(Arrays.copyOf(file, file.length - 1), "verify")).isEqualTo(1);

        assertThat(printed.toString()).contains("byte ", "no signature");
    }

    @Test
    void aReplayThatIsCutOffIsNotWhole() throws IOException {
        List<byte[]> chunks =
                match.playOut().stream().map(PlayedMatch.Chunk::bytes).toList();
        ReplayEnd end = new ReplayEnd(ReplayEnd.Ending.CUT_OFF, match.tick(), match.chain.value(), 9, null);
        byte[] file = ReplayFile.of(match.head().toBytes(), chunks, end.toBytes(), PlayedMatch.KEY);

        assertThat(run(file, "verify")).isEqualTo(1);

        assertThat(printed.toString()).contains("the rest of the match is missing");
    }

    @Test
    void rulesOfAnotherVersionAreNotPlayed() throws IOException {
        assertThat(run(fileOf(new ReplayHead.Rules("arena-10", 7, 5)), "verify", "--json"))
                .isEqualTo(3);

        assertThat(json().path("verdict").asText()).isEqualTo("other-rules");
        assertThat(json().path("detail").asText()).contains("version 7", "version 1");
    }

    @Test
    void aGameThatIsNotAtHandIsNamed() throws IOException {
        assertThat(run(fileOf(new ReplayHead.Rules("chess", 1, 5)), "verify")).isEqualTo(3);

        assertThat(printed.toString()).contains("the game chess is not at hand: give --games");
    }

    private byte[] fileOf(ReplayHead.Rules rules) {
        ReplayHead ours = match.head();
        ReplayHead other = new ReplayHead(
                ours.matchId(), ours.startedMillis(), ours.randomSeed(), rules, ours.setup(), ours.players());
        List<byte[]> chunks =
                match.playOut().stream().map(PlayedMatch.Chunk::bytes).toList();
        return ReplayFile.of(other.toBytes(), chunks, match.end().toBytes(), PlayedMatch.KEY);
    }

    @Test
    void aFormOfAnotherVersionIsNotGuessed() throws IOException {
        byte[] file = match.file();
        file[8] = 2;

        assertThat(run(file, "verify")).isEqualTo(3);
        assertThat(run(file, "show")).isEqualTo(3);

        assertThat(complained.toString()).contains("a replay of format 2");
    }

    @Test
    void showsWhatTheMatchWas() throws IOException {
        assertThat(run(match.file(), "show", "--json")).isZero();

        assertThat(json().path("match").asText()).isEqualTo(MATCH.toString());
        assertThat(json().path("players").path(1).path("player").asText()).isEqualTo("ganaa");
        assertThat(json().path("ticks").asLong()).isEqualTo(60);
        assertThat(json().path("ending").asText()).isEqualTo("outcome");
        assertThat(json().path("signature").asText()).isEqualTo("unchecked");
    }

    @Test
    void dumpsALineForEachTick() throws IOException {
        assertThat(run(match.file(), "dump")).isZero();

        List<String> lines = printed.toString().lines().toList();
        assertThat(lines).hasSize(61);
        JsonNode last = new ObjectMapper().readTree(lines.getLast());
        assertThat(last.path("tick").asLong()).isEqualTo(60);
        assertThat(last.path("hash").asText()).isEqualTo(HexFormat.of().toHexDigits(match.chain.value()));
        assertThat(last.path("inputs").path("0").asText()).hasSize(10);
    }

    @Test
    void dumpsSeveralOneBehindTheOther() throws IOException {
        byte[] file = match.file();
        Path other = Files.write(folder.resolve("other.replay"), file);

        assertThat(run(file, "dump", other.toString())).isZero();

        List<String> lines = printed.toString().lines().toList();
        assertThat(lines).hasSize(2 * 61);
        assertThat(lines.get(61)).contains("\"match\"");
    }

    @Test
    void dumpsTheOthersWhenOneIsNoReplay() throws IOException {
        byte[] file = match.file();
        Path other = Files.write(folder.resolve("other.replay"), file);

        assertThat(run(Arrays.copyOf(file, 100), "dump", other.toString())).isEqualTo(1);

        assertThat(printed.toString().lines()).hasSize(61);
        assertThat(complained.toString()).contains("byte ");
    }

    @Test
    void ofSeveralTheWorstCounts() throws IOException {
        Path good = Files.write(folder.resolve("good.replay"), match.file());
        byte[] cut = Arrays.copyOf(Files.readAllBytes(good), 100);

        assertThat(run(cut, "verify", "--json", good.toString())).isEqualTo(1);

        List<String> lines = printed.toString().lines().toList();
        assertThat(lines.getFirst()).contains("\"verdict\":\"holds\"");
        assertThat(lines.getLast()).contains("\"verdict\":\"malformed\"");
    }

    @Test
    void aKeyThatIsNoneIsWrongUse() throws IOException {
        assertThat(run(match.file(), "verify", "--platform-key", "abc")).isEqualTo(2);

        assertThat(complained.toString()).contains("--platform-key");
    }
}
