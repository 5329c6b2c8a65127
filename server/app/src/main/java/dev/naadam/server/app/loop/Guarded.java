package dev.naadam.server.app.loop;

import dev.naadam.server.udp.DatagramPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last line of defence: no datagram, whatever it made our code do, ends the thread of all the others. */
public final class Guarded {

    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    /** Failures logged with their stack trace; the rest only repeats them and must not fill a disk. */
    private static final int MAX_LOGGED_FAILURES = 16;

    private Guarded() {}

    /** The receiver, with failures logged instead of thrown. One thread. */
    public static DatagramPort.Receiver receiver(String owner, DatagramPort.Receiver receiver) {
        int[] failures = {0};
        return (address, bytes, length) -> {
            try {
                receiver.datagram(address, bytes, length);
            } catch (RuntimeException e) {
                if (failures[0]++ < MAX_LOGGED_FAILURES) {
                    LOG.error("{}: a datagram of {} bytes met a fault of ours", owner, length, e);
                }
            }
        };
    }
}
