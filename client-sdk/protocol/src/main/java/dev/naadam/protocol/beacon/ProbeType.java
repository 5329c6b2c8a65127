package dev.naadam.protocol.beacon;

import dev.naadam.protocol.PacketType;

/** Packet types of the beacon port (PROTOCOL.md section 10). Constants, as in {@link PacketType}. */
public final class ProbeType {

    /** Client: asks for a cookie. */
    public static final int ASK = 1;
    /** Beacon: here it is. */
    public static final int COOKIE = 2;
    /** Client: opens a run. */
    public static final int START = 3;
    /** Beacon: echo this. */
    public static final int PROBE = 4;
    /** Client: the echo. */
    public static final int ECHO = 5;
    /** Client: asks for the result of a run. */
    public static final int FETCH = 6;
    /** Beacon: figures, or a measurement. */
    public static final int RESULT = 7;
    /** Beacon: no run for this START. */
    public static final int DENY = 8;

    private ProbeType() {}

    /** The first byte of a packet of this type. */
    static byte firstByte(int type) {
        return PacketType.firstByte(type, 0);
    }
}
