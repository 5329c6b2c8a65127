package dev.naadam.loadtest.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server and a load that are both child processes did in one window.
 *
 * @param planned updates that this load should get: one for every client and tick
 * @param sent datagrams to the server
 * @param updates datagrams back
 * @param updateBytes UDP payload of these
 * @param cpuNanos of the server's process
 */
public record EchoFigures(long planned, long sent, long updates, long updateBytes, long cpuNanos) {

    private static final Pattern REPORT =
            Pattern.compile("sent=([0-9]{1,18}) updates=([0-9]{1,18}) bytes=([0-9]{1,18})");
    private static final double NANOS_PER_MICRO = 1000;

    /**
     * From a load's last line.
     *
     * @throws IOException if it is not one, or nothing came back
     */
    static EchoFigures parse(long planned, String report, long cpuNanos) throws IOException {
        Matcher matcher = REPORT.matcher(report);
        if (!matcher.matches()) {
            throw new IOException("a load's report can't be read: " + report);
        }
        EchoFigures figures = new EchoFigures(
                planned,
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                cpuNanos);
        if (figures.updates == 0) {
            throw new IOException("no datagram came back: " + report);
        }
        return figures;
    }

    /** Processor time for one update, with its share of everything else. */
    public double microsPerUpdate() {
        return cpuNanos / NANOS_PER_MICRO / updates;
    }

    /** Mean UDP payload. */
    public double bytesPerUpdate() {
        return (double) updateBytes / updates;
    }

    /** Share of what this load should have got back, an update for every client and tick, that never came. */
    public double missingShare() {
        return 1 - Math.min(1, updates / (double) planned);
    }
}
