package dev.naadam.loadtest.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes a folder with all that is in it. */
public final class FolderRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(FolderRemoval.class);

    private FolderRemoval() {}

    /** Removes what can be removed; what can't is named in the log, since the run itself did not fail. */
    public static void remove(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            // what is in a folder goes before it
            List<Path> paths = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("temporary folder {} can't be removed: {}", folder, e.toString());
        }
    }
}
