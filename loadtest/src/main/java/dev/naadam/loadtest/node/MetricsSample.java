package dev.naadam.loadtest.node;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server's metrics said at one moment, in Prometheus' text format, version 0.0.4. Lines that make no sense are
 * left out: a server that says more or less than we know is still worth measuring.
 */
public final class MetricsSample {

    private static final Pattern LINE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})?[ \\t]+([^ \\t]+)(?:[ \\t]+-?[0-9]+)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final List<Series> all = new ArrayList<>();

    private record Series(String name, SortedMap<String, String> labels, double value) {}

    /** Reads a scrape. */
    public static MetricsSample parse(String text) {
        MetricsSample sample = new MetricsSample();
        text.lines().filter(line -> !line.startsWith("#")).forEach(sample::read);
        return sample;
    }

    /** Sum of all series of this name; 0 if there is none. */
    public double sum(String name) {
        return all.stream()
                .filter(series -> series.name.equals(name))
                .mapToDouble(Series::value)
                .sum();
    }

    /** Sum of the series of this name with this label. */
    public double sum(String name, String label, String value) {
        return all.stream()
                .filter(series -> series.name.equals(name) && value.equals(series.labels.get(label)))
                .mapToDouble(Series::value)
                .sum();
    }

    /** Whether there is a series of this name. */
    public boolean has(String name) {
        return all.stream().anyMatch(series -> series.name.equals(name));
    }

    /** The cumulative counts of a histogram by upper bound, of all its series together. */
    public SortedMap<Double, Double> buckets(String name) {
        SortedMap<Double, Double> counts = new TreeMap<>();
        for (Series series : all) {
            String bound = series.labels.get("le");
            if (series.name.equals(name + "_bucket") && bound != null) {
                double upper = number(bound);
                if (!Double.isNaN(upper)) {
                    counts.merge(upper, series.value, Double::sum);
                }
            }
        }
        return counts;
    }

    private void read(String line) {
        Matcher matcher = LINE.matcher(line.trim());
        if (!matcher.matches()) {
            return;
        }
        double value = number(matcher.group(3));
        if (!Double.isNaN(value)) {
            all.add(new Series(matcher.group(1), labels(matcher.group(2)), value));
        }
    }

    private static SortedMap<String, String> labels(@Nullable String text) {
        SortedMap<String, String> labels = new TreeMap<>();
        if (text != null) {
            Matcher matcher = LABEL.matcher(text);
            while (matcher.find()) {
                labels.put(matcher.group(1), matcher.group(2));
            }
        }
        return labels;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    yield Double.NaN;
                }
            }
        };
    }
}
