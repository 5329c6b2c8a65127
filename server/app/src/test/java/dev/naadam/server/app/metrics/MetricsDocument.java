package dev.naadam.server.app.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of docs/metrics.md, and what a scrape can be compared with it. */
public final class MetricsDocument {

    private static final Pattern NAME = Pattern.compile("`(naadam_[a-z_]+)`");
    private static final Pattern EXPOSED = Pattern.compile("(?m)^# TYPE (naadam_[a-z_]+) ");

    private MetricsDocument() {}

    /** Names in the table's first column. */
    public static Set<String> names() throws IOException {
        Set<String> documented = new TreeSet<>();
        // tests run in the module's folder
        for (String line : Files.readAllLines(Path.of("../../docs/metrics.md"))) {
            if (line.startsWith("| `naadam_")) {
                documented.addAll(names(NAME, line.substring(1, line.indexOf('|', 1))));
            }
        }
        return documented;
    }

    /** Our own families in a scrape, without the maximum that Micrometer adds to every histogram. */
    public static Set<String> families(String scrape) {
        Set<String> names = names(EXPOSED, scrape);
        names.removeIf(name -> name.endsWith("_max"));
        return names;
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
