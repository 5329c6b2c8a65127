package dev.naadam.loadtest.chaos;

import dev.naadam.loadtest.node.FolderRemoval;
import dev.naadam.loadtest.node.ReplayCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * Gets those of these matches and plays them again, all in one process: a JVM for each of a hundred took minutes.
     *
     * @return in the order of the matches; of a match without a replay one without ticks: everything that was shown is lost
     */
    public static List<MatchReplay> of(List<String> matches, ReplayCheck replays)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("naadam-chaos-replays-");
        try {
            Map<String, String> missing = new HashMap<>();
            Map<String, Path> files = download(matches, folder, replays, missing);
            Map<String, List<Long>> hashes = files.isEmpty() ? Map.of() : replays.hashes(List.copyOf(files.values()));
            Map<String, ReplayCheck.Checked> checked = files.isEmpty() ? Map.of() : verify(files, replays);
            return matches.stream()
                    .map(match -> new MatchReplay(
                            new ReplayHashes(hashes.getOrDefault(match, List.of())),
                            faults(missing.get(match), checked.get(match))))
                    .toList();
        } finally {
            FolderRemoval.remove(folder);
        }
    }

    private static Map<String, Path> download(
            List<String> matches, Path folder, ReplayCheck replays, Map<String, String> missing)
            throws IOException, InterruptedException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String match : matches) {
            Path file = folder.resolve(match + ".replay");
            try {
                files.put(match, Files.write(file, replays.download(match)));
            } catch (IOException e) {
                missing.put(match, "no replay: " + e);
            }
        }
        return files;
    }

    private static Map<String, ReplayCheck.Checked> verify(Map<String, Path> files, ReplayCheck replays)
            throws IOException, InterruptedException {
        Map<String, ReplayCheck.Checked> checked = new HashMap<>();
        List<ReplayCheck.Checked> inOrder = replays.verify(List.copyOf(files.values()));
        int next = 0;
        for (String match : files.keySet()) {
            checked.put(match, inOrder.get(next++));
        }
        return checked;
    }

    private static List<String> faults(@Nullable String missing, ReplayCheck.@Nullable Checked checked) {
        if (missing != null || checked == null) {
            return List.of(String.valueOf(missing));
        }
        return checked.isTrue() ? List.of() : List.of("replay: " + checked.detail());
    }
}
