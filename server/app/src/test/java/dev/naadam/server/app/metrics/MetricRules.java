package dev.naadam.server.app.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus' own linter would say, and a little more.
 *
 * @see <a href="https://prometheus.io/docs/practices/naming/">the conventions</a>
 */
public final class MetricRules {

    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern HELP = Pattern.compile("# HELP (\\S+) +(\\S.*)");
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAME = Pattern.compile("naadam(_[a-z0-9]+)+");
    private static final Pattern SCALED_UNIT = Pattern.compile(
            ".*_(ms|millis|milliseconds|us|micros|nanos|minutes|hours|days|kb|mb|kilobytes|kib|mib|percent|permille)(_.*)?");
    private static final Pattern RESERVED = Pattern.compile(".*_(bucket|count|sum)");
    private static final Pattern LABEL_NAME = Pattern.compile("[a-z][a-z_]*");
    /** An id in a label makes a series of every match, and an address in one is nobody's business. */
    private static final Pattern UNBOUNDED =
            Pattern.compile(".*([0-9a-f]{8}-[0-9a-f]{4}-|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}).*");

    private MetricRules() {}

    /** What is wrong with our own metrics of a scrape, one line each. */
    public static List<String> faults(String scrape) {
        List<String> faults = new ArrayList<>();
        Set<String> explained = new TreeSet<>();
        scrape.lines().map(HELP::matcher).filter(Matcher::matches).forEach(help -> explained.add(help.group(1)));
        for (String line :
                scrape.lines().filter(each -> each.contains("naadam_")).toList()) {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                checkName(type.group(1), type.group(2), faults);
                check(explained.contains(type.group(1)), type.group(1) + " has no help", faults);
            } else if (!line.startsWith("#")) {
                check(sample.matches(), "no sample: " + line, faults);
                checkLabels(line, faults);
            }
        }
        return faults;
    }

    private static void checkName(String name, String type, List<String> faults) {
        check(NAME.matcher(name).matches(), name + " is not snake_case with our prefix", faults);
        check(!SCALED_UNIT.matcher(name).matches(), name + " is not in a base unit", faults);
        check(!RESERVED.matcher(name).matches(), name + " ends like a part of a histogram", faults);
        check(name.endsWith("_total") == type.equals("counter"), name + " is a " + type, faults);
        check(
                !type.equals("histogram") || name.endsWith("_seconds") || name.endsWith("_bytes"),
                name + " has no unit",
                faults);
        check(!type.equals("untyped") && !type.equals("summary"), name + " is a " + type, faults);
    }

    private static void checkLabels(String line, List<String> faults) {
        Matcher label = LABEL.matcher(line);
        while (label.find()) {
            check(
                    LABEL_NAME.matcher(label.group(1)).matches(),
                    "label " + label.group(1) + " is not snake_case",
                    faults);
            check(!Set.of("job", "instance").contains(label.group(1)), "label of Prometheus' own: " + line, faults);
            check(!UNBOUNDED.matcher(label.group(2)).matches(), "unbounded label: " + line, faults);
        }
    }

    private static void check(boolean holds, String otherwise, List<String> faults) {
        if (!holds && !faults.contains(otherwise)) {
            faults.add(otherwise);
        }
    }
}
