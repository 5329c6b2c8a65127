package dev.naadam.server.udp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Datagrams that the kernel dropped because a socket's receive buffer was full: the loss that no application log shows.
 * Linux only; reads {@code /proc/net/udp} once, however many ports are asked for. Any thread.
 */
public final class SocketDrops {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
    private static final Pattern COLUMN_GAP = Pattern.compile("\\s+");
    private static final int LOCAL_ADDRESS = 1;

    private SocketDrops() {}

    /** Drops of the sockets bound to these ports since they were opened; -1 where the system does not tell. */
    public static long ofPorts(Set<Integer> ports) {
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
