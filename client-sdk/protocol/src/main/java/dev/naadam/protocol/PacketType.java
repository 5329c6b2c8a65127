package dev.naadam.protocol;

/**
 * Packet types and the first byte that carries them (PROTOCOL.md, introduction).
 *
 * <p>Constants and not an enum: the first byte is taken apart for every datagram of a flood.
 */
public final class PacketType {

    /** Client to handshake port: asks for a challenge. */
    public static final int HELLO = 1;
    /** Server: here is a cookie. */
    public static final int CHALLENGE = 2;
    /** Client: HELLO again, with the cookie. */
    public static final int CONNECT = 3;
    /** Server: the session exists. */
    public static final int ACCEPT = 4;
    /** Server: it will not. */
    public static final int REFUSE = 5;
    /** Client to handshake port: who owns my match now? */
    public static final int RESUME = 6;
    /** Server: here, under a higher epoch. */
    public static final int RESUMED = 7;

    /** Client to game port: inputs and acknowledgements. */
    public static final int INPUT = 1;
    /** Client: echo of a PING. */
    public static final int PONG = 2;
    /** Client: still here, match not begun. */
    public static final int KEEP_ALIVE = 3;
    /** Client: leaves. */
    public static final int CLIENT_DISCONNECT = 4;
    /** Client: echo of a PATH_CHALLENGE. */
    public static final int PATH_RESPONSE = 5;

    /** Server: the state of a tick. */
    public static final int STATE = 8;
    /** Server: echo this. */
    public static final int PING = 9;
    /** Server: waiting for players. */
    public static final int WAITING = 10;
    /** Server: the session ends. */
    public static final int SERVER_DISCONNECT = 11;
    /** Server to an address that the session is not known at: echo this. */
    public static final int PATH_CHALLENGE = 12;
    /** Server: how long the player's line is, and how much longer it is made. */
    public static final int LINE = 13;
    /** Server: the match goes on elsewhere. */
    public static final int MOVED = 14;

    private PacketType() {}

    /** The first byte of a packet of this type in this owner epoch (0 on the handshake port). */
    public static byte firstByte(int type, int epoch) {
        return (byte) (type | (epoch & 3) << 4 | ProtocolLimits.VERSION << 6);
    }

    /** Whether a client sends packets of this type to a game port. */
    public static boolean isFromClient(int type) {
        return type >= INPUT && type <= PATH_RESPONSE;
    }

    /** Whether a server sends packets of this type from a game port. */
    public static boolean isFromServer(int type) {
        return type >= STATE && type <= MOVED;
    }

    /** The type in a first byte. */
    public static int type(byte firstByte) {
        return firstByte & 0xf;
    }

    /** The key phase in a first byte: owner epoch modulo 4. */
    public static int phase(byte firstByte) {
        return firstByte >>> 4 & 3;
    }

    /** The version in a first byte. */
    public static int version(byte firstByte) {
        return firstByte >>> 6 & 3;
    }
}
