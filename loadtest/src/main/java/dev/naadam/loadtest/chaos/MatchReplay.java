package dev.naadam.loadtest.chaos;

import dev.naadam.loadtest.node.ReplayCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was left of a match.
 *
 * @param hashes after each of its ticks
 * @param faults what is wrong with it, one line each
 */
public record MatchReplay(ReplayHashes hashes, List<String> faults) {

    public MatchReplay {
        faults = List.copyOf(faults);
    }

    /** Gets it and plays it again; without one, everything that was shown is lost. */
    public static MatchReplay of(String match, ReplayCheck replays) throws IOException, InterruptedException {
        Path file = Files.createTempFile("naadam-chaos-", ".replay");
        try {
            Files.write(file, replays.download(match));
            ReplayHashes hashes = new ReplayHashes(replays.hashes(file));
            ReplayCheck.Checked checked = replays.verify(List.of(file)).getFirst();
            return new MatchReplay(hashes, checked.isTrue() ? List.of() : List.of("replay: " + checked.detail()));
        } catch (IOException e) {
            return new MatchReplay(new ReplayHashes(List.of()), List.of("no replay: " + e));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
