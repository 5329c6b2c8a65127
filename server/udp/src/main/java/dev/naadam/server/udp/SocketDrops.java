package dev.naadam.server.udp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Datagrams that the kernel dropped because a socket's receive buffer was full: the loss that no application log shows.
 * Linux only; reads {@code /proc/net/udp}. Any thread.
 */
public final class SocketDrops {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
    private static final int LOCAL_ADDRESS_COLUMN = 1;

    private SocketDrops() {}

    /** Drops of all sockets bound to this port; -1 where the system does not tell. */
    public static long ofPort(int port) {
        long drops = 0;
        boolean isKnown = false;
        for (Path table : TABLES) {
            try {
                for (String row : Files.readAllLines(table)) {
                    drops += dropsIn(row.trim().split("\\s+"), port);
                }
                isKnown = true;
            } catch (IOException e) {
                // not Linux, or no IPv6: the other table may answer
            }
        }
        return isKnown ? drops : -1;
    }

    private static long dropsIn(String[] columns, int port) {
        String local = columns[Math.min(LOCAL_ADDRESS_COLUMN, columns.length - 1)];
        int colon = local.indexOf(':');
        boolean isMine = colon > 0 && HexFormat.fromHexDigits(local, colon + 1, local.length()) == port;
        return isMine ? Long.parseLong(columns[columns.length - 1]) : 0;
    }
}
