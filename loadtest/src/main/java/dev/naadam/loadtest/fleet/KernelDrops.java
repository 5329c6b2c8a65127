package dev.naadam.loadtest.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Datagrams that the kernel dropped at our sockets because nobody read them in time. One reading of Linux's tables for
 * all of them: asking for each of a thousand sockets would take longer than the pause it looks for.
 */
final class KernelDrops {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
    private static final Pattern COLUMN_GAP = Pattern.compile("\\s+");
    private static final int LOCAL_ADDRESS = 1;

    private KernelDrops() {}

    /** Drops of the sockets bound to these ports since they were opened; -1 where the system does not tell. */
    static long of(Set<Integer> ports) {
        long drops = 0;
        boolean isKnown = false;
        for (Path table : TABLES) {
            try {
                drops += in(Files.readAllLines(table), ports);
                isKnown = true;
            } catch (IOException e) {
                // not Linux, or no IPv6: the other table may answer
            }
        }
        return isKnown ? drops : -1;
    }

    static long in(List<String> rows, Set<Integer> ports) {
        long drops = 0;
        for (String row : rows) {
            String[] columns = COLUMN_GAP.split(row.trim(), -1);
            int colon = columns.length > LOCAL_ADDRESS ? columns[LOCAL_ADDRESS].indexOf(':') : -1;
            if (colon > 0 && ports.contains(HexFormat.fromHexDigits(columns[LOCAL_ADDRESS].substring(colon + 1)))) {
                drops += Long.parseLong(columns[columns.length - 1]);
            }
        }
        return drops;
    }
}
