package dev.naadam.server.app.plan;

import dev.naadam.server.core.region.Fairness;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@code decisions.csv}. It grows under another name and takes its own when all is written: a run that stops half-way leaves
 * no half of a plan behind.
 */
final class DecisionFile implements Closeable {

    private final Path file;
    private final Path part;
    private final BufferedWriter writer;
    private boolean isWhole;

    DecisionFile(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.writer = Files.newBufferedWriter(part);
        write("match,region,M,G,D,U,J");
    }

    void add(Placement placement) throws IOException {
        Placement.Spot spot = placement.spot();
        String match = CsvLine.quoted(placement.match());
        if (spot == null) {
            write(match + ",,,,,,");
            return;
        }
        Fairness fairness = spot.decided().fairness();
        write(String.join(
                ",",
                match,
                spot.region().id().value(),
                Millis.text(fairness.worstMicros()),
                Millis.text(fairness.teamGapMicros()),
                Millis.text(fairness.duelMicros()),
                Millis.text(fairness.unfairnessMicros()),
                Millis.text(fairness.costMicros())));
    }

    /** All is written. */
    void finish() {
        isWhole = true;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (isWhole) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(part);
        }
    }

    private void write(String line) throws IOException {
        writer.write(line);
        writer.write('\n');
    }
}
